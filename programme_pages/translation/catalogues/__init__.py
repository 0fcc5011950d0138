"""The texts of the interface: taken from templates and code, and brought into catalogues."""
