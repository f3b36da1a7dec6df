namespace Meldpunt.Triage;

/// <summary>One thing that is wrong with an input: what, and where. Never holds the content of a URL or an id.</summary>
public sealed record Fault
{
    /// <summary>The JSON path of the place, such as <c>$.items[0].place</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What was found and what was expected, with the nearest valid word where there is one.</summary>
    public required string Message { get; init; }

    /// <summary>The line of the place, from 1; 0 when the input has no lines, as a policy that was built in code.</summary>
    public int Line { get; init; }

    /// <summary>The column of the place in bytes, from 1; 0 when the input has no lines.</summary>
    public int Column { get; init; }

    /// <summary>The fault as one line of text.</summary>
    public override string ToString() =>
        Line > 0 ? $"({Line},{Column}) {Path}: {Message}" : $"{Path}: {Message}";
}
