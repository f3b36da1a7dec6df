namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>What came of opening a source: a stream, or why there is none.</summary>
internal sealed record InputOpening(InputStream? Stream, string? Failure);
