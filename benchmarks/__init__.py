"""Measures of the engine beside other generators of static sites."""
