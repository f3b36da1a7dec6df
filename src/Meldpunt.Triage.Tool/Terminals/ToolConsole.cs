using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>The three streams of a command, and what is at their other end.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Standard output, as bytes, without a buffer.</param>
/// <param name="Error">Standard error, for people.</param>
internal sealed record ToolConsole(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>The width of a table by default.</summary>
    public const int DefaultWidth = 80;

    /// <summary>The smallest width that anything is written for.</summary>
    public const int Narrowest = 20;

    private const int Widest = 1_000;

    /// <summary>True when a person types the input.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>True when a person sees the output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>True when a person sees standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The columns of the output.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>True when the output may have colours.</summary>
    public bool Colours { get; init; }

    /// <summary>The folder that names of files are relative to.</summary>
    public string Folder { get; init; } = CurrentFolder();

    /// <summary>What is not finished yet, to be taken away when the tool is stopped.</summary>
    public Unfinished Unfinished { get; init; } = new();

    /// <summary>The culture of the machine, for texts by default.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>The streams of this process.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The streams live as long as the process.")]
    public static ToolConsole OfProcess() => new(StandardStreams.OpenInput(), StandardStreams.OpenOutput(), StandardStreams.OpenError())
    {
        InputIsTerminal = !Console.IsInputRedirected,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = ColumnsOfTerminal(),
        Culture = CultureInfo.CurrentUICulture,
        Colours = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };

    // It can be taken away under a process.
    private static string CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return Path.DirectorySeparatorChar.ToString();
        }
    }

    private static int ColumnsOfTerminal()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out int columns) && columns > 0) return Math.Min(columns, Widest);
        return !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Math.Min(Console.WindowWidth, Widest) : DefaultWidth;
    }
}
