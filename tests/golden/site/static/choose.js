// As the style: changes of the engine's script change no page here.
