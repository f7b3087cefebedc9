"""What the knowledge is compiled into: phrases, topics, likeness, codes and providers, made once and immutable."""
