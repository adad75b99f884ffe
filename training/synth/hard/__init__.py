"""Hard images with known text: `kinds` draws them, `python -m training.synth.hard` writes a labelled folder."""
