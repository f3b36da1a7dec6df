using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>Shows a conversation, and reads what is typed.</summary>
internal sealed class AskScreen(TextReader input, TextWriter output, PagePrinter printer)
{
    private const string Mark = "> ";

    /// <summary>True when the typed text is on the screen already.</summary>
    public bool Echoes { get; init; }

    public void Show(AskPrompt prompt)
    {
        Print(TextBlockKind.Heading, prompt.Text);
        if (prompt.Help.Length > 0) Print(TextBlockKind.Paragraph, prompt.Help);
        for (int i = 0; i < prompt.Choices.Count; i++) printer.PrintPoint($"{i + 1}", prompt.Choices[i].Shown);
        Print(TextBlockKind.Paragraph, prompt.Keys);
    }

    public void Tell(string text)
    {
        Print(TextBlockKind.Paragraph, text);
        printer.PrintBlank();
    }

    public void Tell(IEnumerable<TextBlock> blocks) => printer.Print(new TextPage { Language = "", Blocks = blocks.ToValueList() });

    /// <summary>One typed line without spaces around it; null when nobody types any more.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        await output.WriteAsync(Mark).ConfigureAwait(false);
        await output.FlushAsync(cancellation).ConfigureAwait(false);
        string? line = await Task.Run(() => input.ReadLineAsync(CancellationToken.None).AsTask(), cancellation)
            .WaitAsync(cancellation).ConfigureAwait(false);
        if (!Echoes || line is null) await output.WriteLineAsync().ConfigureAwait(false);
        await output.WriteLineAsync().ConfigureAwait(false);
        return line?.Trim();
    }

    private void Print(TextBlockKind kind, string text) => printer.Print(new TextBlock { Kind = kind, Text = text });
}
