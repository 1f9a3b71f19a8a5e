"""Windows, panels and dialogs: view and presenter each."""
