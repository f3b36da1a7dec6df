namespace Meldpunt.Triage.Diagrams;

/// <summary>A level of a space, counted from the root of its diagrams.</summary>
internal readonly record struct Level(int Number);
