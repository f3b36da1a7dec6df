namespace Meldpunt.Triage;

/// <summary>
/// One thing that is wrong with an input: what, and where. Never holds the content of a URL or an id. It is safe to print: what the input
/// says is cut short, and control characters and changes of direction are written as their numbers.
/// </summary>
public sealed record Fault
{
    private const int LongestPath = 4_096;
    private const int LongestMessage = 2_048;

    /// <summary>The JSON path of the place, such as <c>$.items[0].place</c>; a long name of a property in it is cut short.</summary>
    public required string Path { get; init => field = Shown(value, LongestPath); }

    /// <summary>What was found and what was expected, with the nearest valid word where there is one.</summary>
    public required string Message { get; init => field = Shown(value, LongestMessage); }

    /// <summary>The line of the place, from 1; 0 when the input has no lines, as a policy that was built in code.</summary>
    public int Line { get; init; }

    /// <summary>The column of the place in bytes, from 1; 0 when the input has no lines.</summary>
    public int Column { get; init; }

    // For the last of very many, which only counts them.
    internal int Others { get; init; }

    internal int Number => Math.Max(1, Others);

    /// <summary>The fault as one line of text.</summary>
    public override string ToString() =>
        Line > 0 ? $"({Line},{Column}) {Path}: {Message}" : $"{Path}: {Message}";

    private static string Shown(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Messages.Line(text, longest);
    }
}
