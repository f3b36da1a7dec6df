namespace Meldpunt.Triage.Exports.Documents;

/// <summary>A part of a section on lines of its own.</summary>
internal abstract record Block;
