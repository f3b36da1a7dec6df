namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>What came of a policy: an engine, or an exit code and everything that is wrong.</summary>
internal sealed record PolicyLoading(TriageEngine? Engine, int ExitCode, IReadOnlyList<string> Messages);
