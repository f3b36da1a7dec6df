using System.Diagnostics.CodeAnalysis;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>A place with reports: a file, or standard input.</summary>
internal sealed class InputSource
{
    private readonly Func<Stream> _open;

    private InputSource(string name, Func<Stream> open) => (Name, _open) = (name, open);

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>One for each argument; standard input when there is none.</summary>
    public static IReadOnlyList<InputSource> AllOf(string[]? files, ToolConsole console) =>
        files is null or [] ? [StandardInput(console)] : [.. files.Select(file => file == "-" ? StandardInput(console) : OfFile(file))];

    /// <summary>One for each file of the journals, those of a folder oldest first; '-' is standard input.</summary>
    public static IReadOnlyList<InputSource> OfJournals(string[] journals, ToolConsole console) =>
        [.. journals.SelectMany(journal => journal != "-" && Directory.Exists(journal) ? OfFolder(journal) : AllOf([journal], console))];

    /// <summary>Opens it. A source that cannot be opened is a result, not an exception.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller owns what is opened.")]
    public InputOpening Open()
    {
        try
        {
            return new(new InputStream(_open()), null);
        }
        catch (Exception exception) when (ReadFailure.Is(exception))
        {
            return new(null, ReadFailure.Describe(exception));
        }
    }

    private static IEnumerable<InputSource> OfFolder(string folder)
    {
        IReadOnlyList<string> files;
        try
        {
            files = JournalDirectory.Files(folder);
        }
        catch (Exception exception) when (ReadFailure.Is(exception))
        {
            return [new(Shown.File(folder), () => throw exception)];
        }

        // An unfinished last line is one that a process is about to write, or never did.
        return files.Count == 0
            ? [new($"a journal in {Shown.File(folder)}", () => throw new FileNotFoundException())]
            : files.Select(file => new InputSource(Shown.File(file), () => JournalDirectory.Open(file)));
    }

    private static InputSource StandardInput(ToolConsole console) => new("standard input", () => console.Input);

    private static InputSource OfFile(string file) => new(Shown.File(file), () => ReadFailure.OpenFile(file));
}
