using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// Puts recorded answers in the words of a new version, each as what it became. One that says nothing there, or one of several things, is a
/// fault: nobody knows what the reporter would have answered.
/// </summary>
/// <param name="difference">The difference of the two versions.</param>
/// <param name="leavesSplits">True to leave unanswered what became one of several things.</param>
internal sealed class RecordWords(PolicyDifference difference, bool leavesSplits = false)
{
    private readonly AnswerWords _item = new(difference.Old.Vocabulary.ItemFacts, difference.New.Vocabulary.ItemFacts, difference.Mapping, leavesSplits);
    private readonly AnswerWords _report = new(difference.Old.Vocabulary.ReportFacts, difference.New.Vocabulary.ReportFacts, difference.Mapping, leavesSplits);

    /// <summary>A report of the old version in the words of the new one; null and a fault when one of them says nothing there.</summary>
    public PreparedReport? Read(RecordDraft draft)
    {
        PreparedReport report = draft.Report!;
        Answers? answers = _report.Read(report.Answers, draft, RecordDraft.Facts);
        List<PreparedItem> items = [];
        for (draft.Item = 0; answers is not null && draft.Item < report.Items.Count; draft.Item++)
        {
            PreparedItem item = report.Items[draft.Item];
            if (_item.Read(item.Answers, draft, RecordDraft.ItemFacts) is not { } read) return null;
            items.Add(item with { Answers = read });
        }

        return answers is null ? null : report with { Answers = answers, Items = items.ToValueList() };
    }
}

/// <summary>What became of the answers to some facts.</summary>
internal sealed class AnswerWords
{
    private readonly FactList _old;
    private readonly FactList _present;
    private readonly bool _leavesSplits;
    private readonly Became[][] _answers;

    public AnswerWords(FactList old, FactList present, VocabularyMapping mapping, bool leavesSplits)
    {
        (_old, _present, _leavesSplits) = (old, present, leavesSplits);
        _answers = [.. old.Select(fact => Words(fact, present, mapping))];
    }

    /// <summary>Null and a fault when an answer cannot be said.</summary>
    public Answers? Read(Answers answers, RecordDraft draft, string path)
    {
        ReadOnlySpan<byte> values = answers.Values;
        byte[] read = new byte[_present.Count];
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] == 0) continue;
            Became became = _answers[fact][values[fact] - 1];
            if (became.IsSplit && _leavesSplits) continue;
            if (became.Why is { } why)
            {
                draft.Fail($"{path}.{_old[fact].Id}", why);
                return null;
            }

            read[became.Fact] = became.Answer;
        }

        return new(_present, read);
    }

    private static Became[] Words(Fact fact, FactList present, VocabularyMapping mapping)
    {
        FactMapping? mapped = mapping.Facts.FirstOrDefault(one => one.Old == fact.Id);

        // A name that the mapping gives to another fact is not also this one's.
        bool isTaken = mapped is null && mapping.Facts.Any(one => one.New == fact.Id);
        int place = isTaken ? -1 : present.IndexOf(mapped?.New ?? fact.Id);
        if (place < 0)
        {
            Became gone = new(Why: $"the new version has no fact {Messages.Quote(fact.Id)}, and no mapping says what became of it");
            return [.. fact.Answers.Select(_ => gone)];
        }

        return [.. fact.Answers.Select(answer => Word(answer, mapped?.Answers.FirstOrDefault(one => one.Old == answer), present, place))];
    }

    private static Became Word(string old, AnswerMapping? mapped, FactList present, int place)
    {
        string fact = present[place].Id;
        if (mapped is { New.Count: > 1 }) return new(Why: $"{Messages.Quote(old)} became {Messages.OneOf(mapped.New)} to {Messages.Quote(fact)}, and nobody knows which", IsSplit: true);
        if (mapped is { New.IsEmpty: true }) return new(Why: $"nothing in the new version means {Messages.Quote(old)}, as the mapping says");
        string word = mapped?.New[0] ?? old;
        int answer = present.AnswerIndex(place, word);
        return answer < 0
            ? new(Why: $"the new version has no answer {Messages.Quote(word)} to {Messages.Quote(fact)}, and no mapping says what became of it")
            : new((byte)(answer + 1), place);
    }

    // What became of an answer, or why that is not known.
    private readonly record struct Became(byte Answer = 0, int Fact = 0, string? Why = null, bool IsSplit = false);
}
