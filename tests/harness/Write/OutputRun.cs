namespace Meldpunt.Triage.Harness.Write;

/// <summary>What came of running the tool.</summary>
internal sealed record OutputRun(int Code, string Output, string Error);
