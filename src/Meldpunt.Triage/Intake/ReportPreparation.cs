using Meldpunt.Triage.Reports;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Intake;

/// <summary>Prepares a typed report: its answers by name, then the evidence of its URLs.</summary>
internal sealed class ReportPreparation(Vocabulary vocabulary)
{
    private readonly EvidenceReading? _evidence = EvidenceReading.For(vocabulary.ItemFacts);

    public PreparedReport Prepare(Report report)
    {
        byte[] values = new byte[vocabulary.ReportFacts.Count];
        Set(vocabulary.ReportFacts, values, "immediate-danger", AnswerWord.Of(report.ImmediateDanger));
        Set(vocabulary.ReportFacts, values, "child-concern", AnswerWord.Of(report.ChildConcern));
        Set(vocabulary.ReportFacts, values, "anonymous", AnswerWord.Of(report.Anonymous));
        Set(vocabulary.ReportFacts, values, "searched", AnswerWord.Of(report.Searched));
        Set(vocabulary.ReportFacts, values, "shared", AnswerWord.Of(report.Shared));
        return new(report.Items.Select(Prepare).ToValueList(), new(vocabulary.ReportFacts, values)) { Id = report.Id };
    }

    public PreparedItem Prepare(Answers item, string? url)
    {
        if (url is null) return new(item);
        byte[] values = item.Values.ToArray();
        UrlFinding? finding = Evidence(url, values);
        return new(new(item.Facts, values), finding);
    }

    private PreparedItem Prepare(ReportItem item)
    {
        FactList facts = vocabulary.ItemFacts;
        byte[] values = new byte[facts.Count];
        Set(facts, values, "format", AnswerWord.Of(item.Format));
        Set(facts, values, "rendering", AnswerWord.Of(item.Rendering));
        Set(facts, values, "persons", AnswerWord.Of(item.Persons));
        Set(facts, values, "nature", AnswerWord.Of(item.Nature));
        Set(facts, values, "place", AnswerWord.Of(item.Place));
        Set(facts, values, "link", AnswerWord.Of(item.Link));
        return new(new(facts, values), item.Url is null ? null : Evidence(item.Url, values));
    }

    private UrlFinding? Evidence(string url, byte[] values) =>
        _evidence is null
            ? throw new ArgumentException("This policy's facts have no place and link that a URL could tell of.", nameof(url))
            : _evidence.Apply(url, values);

    private static void Set(FactList facts, byte[] values, string fact, string? answer)
    {
        if (answer is null) return;
        int place = FactAnswer.Place(facts, fact);
        values[place] = FactAnswer.Value(facts, place, answer);
    }
}
