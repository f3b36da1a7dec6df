using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// Finds which past reports a new version of a policy changes. A line is read in the words of the old version, or
/// else in those of the new one; answers that the other version cannot express are unanswered to it.
/// </summary>
public sealed class PastReports
{
    private const int MostLines = 20;

    private readonly PolicyDifference _difference;
    private readonly TriageEngine _old;
    private readonly TriageEngine _present;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="difference">The difference of the two versions.</param>
    public PastReports(PolicyDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        _difference = difference;
        _old = TriageEngine.Unproved(CompiledPolicy.Compile(difference.Old, difference.NodeBudget));
        _present = TriageEngine.Unproved(CompiledPolicy.Compile(difference.New, difference.NodeBudget));
    }

    /// <summary>Decides each report of a stream by both versions.</summary>
    /// <param name="input">JSON Lines in UTF-8, one report a line.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PastReportsSummary> CompareAsync(Stream input, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        (long read, long faulty, long changed) = (0, 0, 0);
        Dictionary<PastChange, (long Count, List<long> Lines)> changes = [];
        LineInput file = new(input);
        if (await FileForm.JudgeAsync(file, ReadByEither, cancellation).ConfigureAwait(false) is not null)
        {
            file.Return();
            return new() { Read = 0, Faulty = 1, Changed = 0, Changes = [] };
        }

        OpenJson open = default;
        await foreach (LineChunk chunk in LineChunkReader.ReadAsync(file, cancellation).ConfigureAwait(false))
        {
            Compare(chunk);
            chunk.Return();
        }

        return new()
        {
            Read = read,
            Faulty = faulty,
            Changed = changed,
            Changes = [.. changes.OrderByDescending(one => one.Value.Count).Select(one => one.Key with
            {
                Count = one.Value.Count,
                Lines = one.Value.Lines.ToValueList(),
            })],
        };

        void Compare(LineChunk chunk)
        {
            LineSplitter lines = new(chunk.Bytes, chunk.FirstLine);
            while (lines.MoveNext())
            {
                PastChange? change = this.Compare(lines.Line);
                if (open.Takes(lines.Line, change is not null)) continue;
                if (change is null)
                {
                    faulty++;
                    continue;
                }

                read++;
                if (change.Report.IsEmpty && change.Items.IsEmpty) continue;
                changed++;
                if (!changes.TryGetValue(change, out (long Count, List<long> Lines) known)) known = (0, []);
                if (known.Lines.Count < MostLines) known.Lines.Add(lines.Number);
                changes[change] = (known.Count + 1, known.Lines);
            }
        }
    }

    private ReportReading ReadByEither(ReadOnlySpan<byte> line) => _old.Read(line) is { Report: not null } read ? read : _present.Read(line);

    // Null when the line is no report.
    private PastChange? Compare(ReadOnlySpan<byte> line)
    {
        PreparedReport? old = _old.Read(line).Report;
        PreparedReport? present = old is null ? _present.Read(line).Report : Read(old, _present.Policy.Vocabulary, toOld: false);
        if (present is null) return null;
        old ??= Read(present, _old.Policy.Vocabulary, toOld: true);
        (Decision before, Decision after) = (_old.Decide(old), _present.Decide(present));
        IEnumerable<DecisionChange> items = before.Items.Zip(after.Items, DecisionComparison.OfItem).Where(item => !item.IsEmpty).Distinct();
        return new() { Report = DecisionComparison.OfReport(before, after), Items = items.ToValueList(), Count = 0, Lines = [] };
    }

    private PreparedReport Read(PreparedReport report, Vocabulary into, bool toOld) => report with
    {
        Items = report.Items.Select(item => item with { Answers = Read(item.Answers, into.ItemFacts, _difference.ItemWords, toOld) }).ToValueList(),
        Answers = Read(report.Answers, into.ReportFacts, _difference.ReportWords, toOld),
    };

    private static Answers Read(Answers answers, FactList into, AnswerTranslation words, bool toOld) =>
        answers.Facts.Equals(into) ? answers : new(into, toOld ? words.ToOld(answers.Values) : words.ToNew(answers.Values));
}
