using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// Decides a stream of JSON Lines: one report a line in, one decision a line out, in the same order and in constant
/// memory. An invalid line gets an error in its place, and nothing else is lost; if the stream is something else,
/// nothing is decided, and one error says what it is.
/// </summary>
/// <param name="engine">The engine that decides.</param>
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
/// <param name="labels">True to write the labels of each decision, which are for staff and never for a reporter.</param>
public sealed class TriageLines(
    TriageEngine engine, bool close = false, bool explain = false, IEnumerable<string>? fixedFacts = null, IEnumerable<string>? codes = null, bool labels = false)
{
    private static readonly JsonWriterOptions Json = new()
    {
        Encoder = JsonString.Encoder,
        SkipValidation = true,
    };

    private readonly string[] _fixedFacts = Known(engine, fixedFacts);
    private readonly CodesWriter? _codes = Books(engine, codes);

    private PlainLines.Room? _spare;

    // Two threads may both make one: they are alike.
    private PlainLines? Plain => field ??= PlainLines.For(engine.Tables, engine.Version, close, Explanations, _codes, labels);

    private ExplanationCache? Explanations => explain ? field ??= engine.Explanations(_fixedFacts) : null;

    /// <summary>Writes a decision as one line, with a line end and without labels.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="output">Receives the line.</param>
    public static void Write(Decision decision, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(output);
        JsonPieces json = new(output);
        DecisionWriter.Write(ref json, decision);
        json.Add((byte)'\n');
        json.Flush();
    }

    /// <summary>Decides the lines of a stream, one after another.</summary>
    /// <param name="input">JSON Lines in UTF-8.</param>
    public IAsyncEnumerable<LineResult> DecideAsync(Stream input) => DecideAsync(input, CancellationToken.None);

    /// <summary>Decides the lines of a stream, one after another.</summary>
    /// <param name="input">JSON Lines in UTF-8.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public IAsyncEnumerable<LineResult> DecideAsync(Stream input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        return EachAsync(input, cancellation);
    }

    /// <summary>Decides the lines of a stream on all cores and writes the answers in order.</summary>
    /// <param name="input">JSON Lines in UTF-8.</param>
    /// <param name="output">Gets a line for each line that is not blank.</param>
    /// <param name="progress">Receives progress; may be null.</param>
    /// <param name="cancellation">Stops the work; what was written until then are whole lines.</param>
    public async Task<LinesSummary> DecideAsync(
        Stream input, Stream output, IProgress<LinesProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        Channel<Task<DecidedChunk>> pending = Channel.CreateBounded<Task<DecidedChunk>>(Environment.ProcessorCount * 2);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task reading = Task.Run(() => ReadAsync(input, pending.Writer, stop.Token), CancellationToken.None);
        LinesTotals totals = new(engine.Routes);
        try
        {
            await foreach (Task<DecidedChunk> work in pending.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                DecidedChunk chunk = await work.ConfigureAwait(false);
                await output.WriteAsync(chunk.Written, cancellation).ConfigureAwait(false);
                totals.Add(chunk);
                chunk.Output.Return();
                progress?.Report(new() { Bytes = totals.Bytes, Lines = totals.Lines });
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
        ArgumentNullException.ThrowIfNull(output);
        PlainLines.Room? room = Interlocked.Exchange(ref _spare, null) ?? Plain?.NewRoom();
        string? route = room is null ? null : Plain!.TryDecide(line, room, output);
        Volatile.Write(ref _spare, room);
        return route ?? Write(engine.Read(line), number, output);
    }

    private async IAsyncEnumerable<LineResult> EachAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        LineInput lines = new(input);
        if (await FileForm.JudgeAsync(lines, engine.Read, cancellation).ConfigureAwait(false) is { } refused)
        {
            lines.Return();
            yield return refused;
            yield break;
        }

        OpenJson open = default;
        await foreach (LineChunk chunk in LineChunkReader.ReadAsync(lines, cancellation).ConfigureAwait(false))
        {
            (List<LineResult> results, open) = Results(chunk, open);
            foreach (LineResult result in results) yield return result;
        }
    }

    private static string[] Known(TriageEngine engine, IEnumerable<string>? fixedFacts)
    {
        ArgumentNullException.ThrowIfNull(engine);
        string[] known = [.. fixedFacts ?? []];
        foreach (string fact in known) FactLookup.Place(engine.Vocabulary.ItemFacts, fact);
        return known;
    }

    private static CodesWriter? Books(TriageEngine engine, IEnumerable<string>? systems)
    {
        CodeBook[] books = [.. (systems ?? []).Distinct(StringComparer.Ordinal).Select(engine.Codes)];
        return books.Length == 0 ? null : new(books);
    }

    private string? Write(ReportReading reading, long number, IBufferWriter<byte> output)
    {
        if (reading.Report is not { } report)
        {
            using (Utf8JsonWriter faults = new(output, Json)) FaultWriter.Write(faults, number, reading.Faults);
            output.Write("\n"u8);
            return null;
        }

        Decision decision = engine.Decide(close ? engine.Close(report) : report);
        JsonPieces json = new(output);
        DecisionWriter.Write(ref json, decision, Explanations is { } cache ? (ref JsonPieces pieces, ItemDecision item) => pieces.Add(cache.Get(item.Outcome, item.Answers.Number, item.Answers.Values, item.Url)) : null, _codes, labels);
        json.Add((byte)'\n');
        json.Flush();
        return decision.Route;
    }

    // Null when the line belongs to an object that began before it.
    private ReportReading? Read(ReadOnlySpan<byte> line, ref OpenJson open)
    {
        ReportReading reading = engine.Read(line);
        if (open.Takes(line, reading.Report is not null)) return null;
        return open.IsOpen ? new() { Faults = [OpenJson.Fault] } : reading;
    }

    private (List<LineResult> Results, OpenJson Open) Results(LineChunk chunk, OpenJson open)
    {
        List<LineResult> results = [];
        LineSplitter lines = new(chunk.Bytes, chunk.FirstLine);
        while (lines.MoveNext())
        {
            if (Read(lines.Line, ref open) is not { } reading) continue;
            Decision? decision = reading.Report is { } report ? engine.Decide(close ? engine.Close(report) : report) : null;
            results.Add(new() { Line = lines.Number, Decision = decision, Faults = reading.Faults });
        }

        chunk.Return();
        return (results, open);
    }

    private async Task ReadAsync(Stream input, ChannelWriter<Task<DecidedChunk>> pending, CancellationToken stop)
    {
        try
        {
            LineInput lines = new(input);
            if (await FileForm.JudgeAsync(lines, engine.Read, stop).ConfigureAwait(false) is { } refused)
            {
                await pending.WriteAsync(Task.FromResult(Refuse(lines, refused)), stop).ConfigureAwait(false);
                return;
            }

            Task<DecidedChunk>? before = null;
            await foreach (LineChunk chunk in LineChunkReader.ReadAsync(lines, stop).ConfigureAwait(false))
            {
                before = DecideAsync(chunk, before);
                await pending.WriteAsync(before, stop).ConfigureAwait(false);
            }
        }
        finally
        {
            // Whatever a stream throws, nobody waits for more; who awaits the reading gets the exception.
            pending.Complete();
        }
    }

    private DecidedChunk Refuse(LineInput lines, LineResult refused)
    {
        DecidedChunk chunk = new(lines.Bytes.Length, engine.Routes);
        lines.Return();
        chunk.Count(Write(new() { Faults = refused.Faults }, refused.Line, chunk.Output));
        return chunk;
    }

    // Each chunk is decided as if nothing were open before it, which is nearly always so, and again when something was.
    private async Task<DecidedChunk> DecideAsync(LineChunk chunk, Task<DecidedChunk>? before)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        DecidedChunk decided = Decide(chunk, default);
        OpenJson open = before is null ? default : (await before.ConfigureAwait(false)).Open;
        if (open.IsOpen)
        {
            decided.Output.Return();
            decided = Decide(chunk, open);
        }

        chunk.Return();
        return decided;
    }

    private DecidedChunk Decide(LineChunk chunk, OpenJson open)
    {
        DecidedChunk decided = new(chunk.Length, engine.Routes);
        PlainLines? plain = Plain;
        PlainLines.Room? room = plain?.NewRoom();
        LineSplitter lines = new(chunk.Bytes, chunk.FirstLine);
        while (lines.MoveNext())
        {
            if (!open.IsOpen && plain?.TryDecide(lines.Line, room!, decided.Output) is { } route) decided.Count(route);
            else if (Read(lines.Line, ref open) is { } reading) decided.Count(Write(reading, lines.Number, decided.Output));
        }

        decided.Open = open;
        return decided;
    }
}
