using System.Diagnostics.CodeAnalysis;
using Meldpunt.Triage.Tool.Terminals;
using Meldpunt.Triage.Tool.Usage;

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
            return new(null, ReadFailure.Of(exception));
        }
    }

    private static InputSource StandardInput(ToolConsole console) => new("standard input", () => console.Input);

    private static InputSource OfFile(string file) => new(Shown.File(file), () => ReadFailure.OpenFile(file));
}
