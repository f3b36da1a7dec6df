namespace Meldpunt.Triage.Exports.Documents;

/// <summary>A part of a section that stands on lines of its own.</summary>
internal abstract record Block;
