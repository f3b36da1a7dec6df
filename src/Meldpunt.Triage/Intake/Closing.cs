using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>Closes a report that nobody can be asked about any more ("Closing"): unanswered facts of its items get the answer that the policy says.</summary>
internal sealed class Closing
{
    private readonly byte[] _without;
    private readonly byte[] _withUrl;

    public Closing(Vocabulary vocabulary)
    {
        FactList facts = vocabulary.ItemFacts;
        _without = [.. facts.Select((fact, i) => ValueOf(facts, i, fact.Closed ?? vocabulary.Doubt))];
        _withUrl = [.. facts.Select((fact, i) => fact.ClosedWithAddress is { } answer ? ValueOf(facts, i, answer) : _without[i])];
    }

    public PreparedReport Close(PreparedReport report) => report with { Items = report.Items.Select(Close).ToValueList() };

    private PreparedItem Close(PreparedItem item)
    {
        byte[] fallback = item.Url is null ? _without : _withUrl;
        byte[] values = item.Answers.Values.ToArray();
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] == 0) values[fact] = fallback[fact];
        }

        return item with { Answers = new(item.Answers.Facts, values) };
    }

    private static byte ValueOf(FactList facts, int fact, string answer) => (byte)(facts.AnswerIndex(fact, answer) + 1);
}
