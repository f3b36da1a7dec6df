using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>Where an other change is in the new version's document; the place around it where it is gone.</summary>
internal sealed class OtherPlaces(TriagePolicy policy)
{
    private readonly RulePlaces _rules = new(policy);

    /// <summary>The JSON path.</summary>
    public string Of(OtherChange change) => change.Kind switch
    {
        OtherChangeKind.Accepted => At("$.accepted", policy.Accepted.Select(accepted => accepted.Name), change.Key),
        OtherChangeKind.Version => "$.version",
        OtherChangeKind.Schema => "$",
        OtherChangeKind.Section => At("$.sections", policy.Sections.Select(section => section.Id), change.Key),
        OtherChangeKind.Evidence => "$.evidence",
        OtherChangeKind.Contact => $"{At("$.referrals", policy.Referrals.Select(referral => referral.Id), Last(change.Key))}.contact",
        OtherChangeKind.Guarantee => At("$.guarantees", policy.Guarantees.Select(guarantee => guarantee.Id), change.Key),
        OtherChangeKind.CodeSystem or OtherChangeKind.Code => At("$.codes", policy.Codes.Select(system => system.Id), Last(change.Key)),
        OtherChangeKind.Impossible => At("$.impossible", policy.Impossible.Select(one => one.Id), change.Key),
        OtherChangeKind.Source or OtherChangeKind.Form => _rules.Of(change.Key),
        OtherChangeKind.Closing or OtherChangeKind.Asked or OtherChangeKind.Alike or OtherChangeKind.AnswerOrder or OtherChangeKind.Word => OfFact(Last(change.Key)),
        OtherChangeKind.QuestionOrder => change.Key == "report" ? "$.questions" : "$.itemFacts",
        OtherChangeKind.Language => $"$.texts.{change.Key}",
        OtherChangeKind.Text => $"$.texts.{change.Key}",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private string OfFact(string fact) => policy.Vocabulary.ReportFacts.IndexOf(fact) >= 0
        ? At("$.reportFacts", policy.Vocabulary.ReportFacts.Select(one => one.Id), fact)
        : At("$.itemFacts", policy.Vocabulary.ItemFacts.Select(one => one.Id), fact);

    private static string Last(string key) => key[(key.LastIndexOf(' ') + 1)..];

    private static string At(string list, IEnumerable<string> ids, string id)
    {
        int place = ids.Index().Where(one => one.Item == id).Select(one => one.Index).FirstOrDefault(-1);
        return place < 0 ? list : $"{list}[{place}]";
    }
}
