"""Asking a favour: the request at the left, what the manners say of it at the right."""
