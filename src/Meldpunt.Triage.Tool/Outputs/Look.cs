using Spectre.Console;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>
/// How words look where there are colours. Only bold, and of the eight colours of any terminal those that whoever chose its background
/// chose to be read on it; their bright forms vanish on a light one.
/// </summary>
internal static class Look
{
    /// <summary>Names of columns and parts.</summary>
    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    /// <summary>What is as it should be.</summary>
    public static Style Good { get; } = new(Color.Green);

    /// <summary>What somebody should look at.</summary>
    public static Style Notable { get; } = new(Color.Olive);

    /// <summary>What must not be missed.</summary>
    public static Style Bad { get; } = new(Color.Maroon, decoration: Decoration.Bold);
}
