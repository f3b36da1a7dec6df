namespace Meldpunt.Triage.IntakeWeb.Tests.Hosts;

/// <summary>Tests that run when no other does, because they take the machine.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
