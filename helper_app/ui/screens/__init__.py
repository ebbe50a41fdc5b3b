"""What a person sees: one screen, one decision."""
