using System.Buffers;
using System.Globalization;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Ask;

/// <summary>Holds the dialogue in a terminal, or with whatever feeds the standard input.</summary>
internal static class AskRun
{
    public static async Task<int> RunAsync(AskRequest request, ToolConsole console, CancellationToken cancellation)
    {
        Loading<TriageEngine> policy = PolicyInput.LoadEngine(request.Policy, request.Budget, cancellation);
        if (await policy.TellAsync(console.Error).ConfigureAwait(false) is not { } engine) return policy.ExitCode;

        if (Languages.Fault(request.Culture, engine.Policy.Texts) is { } wrong)
        {
            return await UsageErrors.WriteAsync([wrong], "ask", console.Error).ConfigureAwait(false);
        }

        CultureInfo culture = request.Culture is { } name ? Languages.Find(name, engine.Policy.Texts)! : console.Culture;
        StreamWriter text = new(console.Output, leaveOpen: true);
        await using (text.ConfigureAwait(false))
        {
            try
            {
                TextWriter people = request.Json ? console.Error : text;
                Decision decision = await AskAsync(engine, engine.Texts(culture), people, request, console, cancellation).ConfigureAwait(false);
                if (request.Json) await WriteAsync(decision, console.Output).ConfigureAwait(false);
                return ExitCode.Decided;
            }
            catch (OperationCanceledException)
            {
                await console.Error.WriteLineAsync().ConfigureAwait(false); // What follows stands below the question.
                throw;
            }
        }
    }

    private static async Task<Decision> AskAsync(
        TriageEngine engine, TextBook book, TextWriter people, AskRequest request, ToolConsole console, CancellationToken cancellation)
    {
        AskKeys keys = new(book);
        using StreamReader typed = new(console.Input, leaveOpen: true);
        using PagePrinter printer = new(people, console.Width, console.Colours && !request.Json);
        AskScreen screen = new(typed, people, printer) { Echoes = console.InputIsTerminal };
        AskSession session = new(book, keys, new AskNews(engine, book, keys), screen);
        Decision decision = (await session.RunAsync(engine, cancellation).ConfigureAwait(false)).Decision;
        printer.Print(book.Outcome(decision));
        return decision;
    }

    private static async Task WriteAsync(Decision decision, Stream output)
    {
        ArrayBufferWriter<byte> line = new();
        TriageLines.Write(decision, line);
        await output.WriteAsync(line.WrittenMemory).ConfigureAwait(false);
    }
}
