namespace Meldpunt.Triage.Testing;

/// <summary>A report, and what a policy must decide of it.</summary>
/// <param name="Name">What it says about the domain; unique within a suite.</param>
/// <param name="Report">The report in JSON, as the engine reads it.</param>
/// <param name="Expected">What is expected of the decision.</param>
public sealed record Scenario(string Name, string Report, ExpectedDecision Expected)
{
    /// <summary>True to close the report before it is decided, as a host does that cannot ask any more.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The sections of the policy's source that it is about.</summary>
    public ValueList<string> Source { get; init; }

    /// <summary>The file it was read from; empty when it was made in code.</summary>
    public string File { get; init; } = "";

    /// <summary>The line where it starts in its file, from 1; 0 when it was made in code.</summary>
    public int Line { get; init; }

    internal string Path { get; init; } = "$";

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
