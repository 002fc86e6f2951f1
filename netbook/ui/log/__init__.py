"""The windows that write down what happened, what to do, and who somebody is."""
