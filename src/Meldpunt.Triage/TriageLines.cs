using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Intake;
using Meldpunt.Triage.Lines;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage;

/// <summary>
/// Decides a stream of JSON Lines: one report a line in, one decision a line out, in the same order and in constant
/// memory. A line that is no report gets an error in its place, and nothing else is lost.
/// </summary>
/// <param name="engine">Decides.</param>
/// <param name="close">True to close every report before it is decided.</param>
/// <param name="explain">True to write with each item why it goes there, what would change that, and what to ask next.</param>
/// <param name="fixedFacts">
/// Facts of an item that the reporter cannot change: explanations leave out what would change them. Null for none; an
/// unknown one throws <see cref="ArgumentException"/>, which names the nearest.
/// </param>
/// <param name="codes">
/// Other systems whose codes are written at the end of each decision and item, in this order. Null for none; an
/// unknown one throws <see cref="ArgumentException"/>, which names the nearest.
/// </param>
public sealed class TriageLines(
    TriageEngine engine, bool close = false, bool explain = false, IEnumerable<string>? fixedFacts = null, IEnumerable<string>? codes = null)
{
    private static readonly JsonWriterOptions Json = new()
    {
        Encoder = WrittenParts.Encoder,
        SkipValidation = true,
    };

    private readonly string[] _fixedFacts = Known(engine, fixedFacts);
    private readonly CodesWriter? _codes = Books(engine, codes);

    /// <summary>Writes a decision as one line, with a line end.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="output">Gets the line.</param>
    public static void Write(Decision decision, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(output);
        using (Utf8JsonWriter json = new(output, Json)) DecisionWriter.Write(json, decision);
        output.Write("\n"u8);
    }

    /// <summary>Decides the lines of a stream, one after another.</summary>
    /// <param name="input">JSON Lines in UTF-8.</param>
    public IAsyncEnumerable<LineResult> DecideAsync(Stream input) => DecideAsync(input, CancellationToken.None);

    /// <summary>Decides the lines of a stream, one after another.</summary>
    /// <param name="input">JSON Lines in UTF-8.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async IAsyncEnumerable<LineResult> DecideAsync(
        Stream input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        await foreach (LineChunk chunk in LineChunkReader.ReadAsync(input, cancellation).ConfigureAwait(false))
        {
            foreach (LineResult result in Results(chunk)) yield return result;
        }
    }

    /// <summary>Decides the lines of a stream on all cores and writes the answers in order.</summary>
    /// <param name="input">JSON Lines in UTF-8.</param>
    /// <param name="output">Gets a line for each line that is not blank.</param>
    /// <param name="progress">Is told how far it has come; may be null.</param>
    /// <param name="cancellation">Stops the work; what was written until then are whole lines.</param>
    public async Task<LinesSummary> DecideAsync(
        Stream input, Stream output, IProgress<LinesProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        Channel<Task<DecidedChunk>> pending = Channel.CreateBounded<Task<DecidedChunk>>(Environment.ProcessorCount * 2);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reading = Task.Run(() => ReadAsync(input, pending.Writer, stop.Token), CancellationToken.None);
        LinesTotals totals = new(engine.Policy.Routes);
        try
        {
            await foreach (Task<DecidedChunk> work in pending.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                DecidedChunk chunk = await work.ConfigureAwait(false);
                await output.WriteAsync(chunk.Written, cancellation).ConfigureAwait(false);
                totals.Add(chunk);
                chunk.Output.Return();
                progress?.Report(new(totals.Bytes, totals.Lines));
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }

        await reading.ConfigureAwait(false);
        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return totals.ToSummary();
    }

    /// <summary>Decides one line and writes its answer, with a line end.</summary>
    /// <param name="line">One report.</param>
    /// <param name="number">The line's number, for the error.</param>
    /// <param name="output">Gets the answer.</param>
    /// <returns>The route, or null when the line is no report.</returns>
    public string? Decide(ReadOnlySpan<byte> line, long number, IBufferWriter<byte> output)
    {
        using Utf8JsonWriter json = new(output, Json);
        return Decide(line, number, output, json);
    }

    private static string[] Known(TriageEngine engine, IEnumerable<string>? fixedFacts)
    {
        ArgumentNullException.ThrowIfNull(engine);
        string[] known = [.. fixedFacts ?? []];
        foreach (string fact in known) FactAnswer.Place(engine.Vocabulary.ItemFacts, fact);
        return known;
    }

    private static CodesWriter? Books(TriageEngine engine, IEnumerable<string>? systems)
    {
        CodeBook[] books = [.. (systems ?? []).Distinct(StringComparer.Ordinal).Select(engine.Codes)];
        return books.Length == 0 ? null : new(books);
    }

    private string? Decide(ReadOnlySpan<byte> line, long number, IBufferWriter<byte> output, Utf8JsonWriter json)
    {
        ReportReading reading = engine.Read(line);
        Decision? decision = reading.Report is { } report ? engine.Decide(close ? engine.Close(report) : report) : null;
        if (decision is null) FaultWriter.Write(json, number, reading.Faults);
        else if (explain) ExplanationWriter.Write(json, engine.Explain(decision, _fixedFacts), _codes);
        else DecisionWriter.Write(json, decision, codes: _codes);
        json.Flush();
        json.Reset();
        output.Write("\n"u8);
        return decision?.Route;
    }

    private LineResult Result(ReadOnlySpan<byte> line, long number)
    {
        ReportReading reading = engine.Read(line);
        if (reading.Report is not { } report) return new(number, null, reading.Faults);
        return new(number, engine.Decide(close ? engine.Close(report) : report), []);
    }

    private List<LineResult> Results(LineChunk chunk)
    {
        List<LineResult> results = [];
        LineSplitter lines = new(chunk.Bytes, chunk.FirstLine);
        while (lines.MoveNext()) results.Add(Result(lines.Line, lines.Number));
        chunk.Return();
        return results;
    }

    private async Task ReadAsync(Stream input, ChannelWriter<Task<DecidedChunk>> pending, CancellationToken stop)
    {
        try
        {
            await foreach (LineChunk chunk in LineChunkReader.ReadAsync(input, stop).ConfigureAwait(false))
            {
                await pending.WriteAsync(Task.Run(() => Decide(chunk), CancellationToken.None), stop).ConfigureAwait(false);
            }
        }
        finally
        {
            // Whatever a stream throws, nobody waits for more; who awaits the reading gets the exception.
            pending.Complete();
        }
    }

    private DecidedChunk Decide(LineChunk chunk)
    {
        DecidedChunk decided = new(chunk.Length, engine.Policy.Routes);
        using Utf8JsonWriter json = new(decided.Output, Json);
        LineSplitter lines = new(chunk.Bytes, chunk.FirstLine);
        while (lines.MoveNext()) decided.Count(Decide(lines.Line, lines.Number, decided.Output, json));
        chunk.Return();
        return decided;
    }
}
