namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>Tests that must not run beside others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
