using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>
/// Says what a policy holds in the sentences of <see cref="HtmlExport"/>, in the policy's own words. It need not be sound, nor even valid: what
/// the policy has no text for is said by its code, and an empty list by a dash. Immutable, and safe from any number of threads.
/// </summary>
public sealed class PolicySentences
{
    private readonly ExportTexts _texts;
    private readonly PolicyNames _names;
    private readonly ConditionPhrases _conditions;
    private readonly GuaranteePhrases _guarantees;
    private readonly FindingPhrases _findings;

    private PolicySentences(ExportTexts texts, PolicyNames names, TriagePolicy policy)
    {
        (_texts, _names) = (texts, names);
        (_conditions, _guarantees) = (new(texts, names, policy.Vocabulary), new(texts, names, policy));
        _findings = new(texts, names, policy, _guarantees);
    }

    /// <summary>The language of the sentences: <c>nl</c> or <c>en</c>.</summary>
    public string Language => _texts.Language;

    /// <summary>The sentences for a policy.</summary>
    /// <param name="policy">The policy; it may be a draft.</param>
    /// <param name="language">The tag of a language: <c>nl</c> or one of its regions for Dutch; any other gives English.</param>
    /// <param name="earlier">Versions before it, for words that it does not have any more.</param>
    public static PolicySentences Of(TriagePolicy policy, string language, params IEnumerable<TriagePolicy> earlier)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(earlier);
        ExportTexts texts = ExportTexts.In(language);
        return new(texts, PolicyNames.Of(texts, policy, earlier), policy);
    }

    /// <summary>The question of a fact.</summary>
    /// <param name="fact">The fact's id.</param>
    public Prose Fact(string fact) => _names.Fact(Given(fact));

    /// <summary>What people call an answer.</summary>
    /// <param name="fact">The id of the fact that it answers.</param>
    /// <param name="answer">The answer's word.</param>
    public Prose Answer(string fact, string answer) => _names.Answer(Given(fact), Given(answer));

    /// <summary>What people call a route.</summary>
    /// <param name="route">The route's code.</param>
    public Prose Route(string route) => _names.Route(Given(route));

    /// <summary>A rule by the reason that it gives.</summary>
    /// <param name="rule">The rule's id.</param>
    public Prose Rule(string rule) => _names.Rule(Given(rule));

    /// <summary>What people call a referral.</summary>
    /// <param name="referral">The referral's id.</param>
    public Prose Referral(string referral) => _names.Referral(Given(referral));

    /// <summary>What a notice says.</summary>
    /// <param name="notice">The notice's id.</param>
    public Prose Notice(string notice) => _names.Notice(Given(notice));

    /// <summary>What people call a label.</summary>
    /// <param name="label">The label's id.</param>
    public Prose Label(string label) => _names.Label(Given(label));

    /// <summary>The title of a section of the source.</summary>
    /// <param name="section">The section.</param>
    public Prose Section(SourceSection section) => _names.Section(Given(section));

    /// <summary>A question, and the answers that are meant.</summary>
    /// <param name="part">The part of a condition.</param>
    public Prose Of(FactCondition part) => _conditions.Of(Given(part));

    /// <summary>A condition, all parts of which must hold.</summary>
    /// <param name="when">The condition.</param>
    public Prose Of(Condition when) => _conditions.Of(Given(when));

    /// <summary>Alternatives, each on a line.</summary>
    /// <param name="when">The alternatives; none means never.</param>
    public ValueList<Prose> AnyOf(ValueList<ReportCondition> when) => _conditions.AnyOf(when);

    /// <summary>Where something comes from, and on a line of its own the note of the policy's makers.</summary>
    /// <param name="source">The source.</param>
    public ValueList<Prose> Of(Citation source) => SourcePhrases.Write(_texts, Given(source));

    /// <summary>What a guarantee says.</summary>
    /// <param name="guarantee">The guarantee.</param>
    public Prose Of(Guarantee guarantee) => _guarantees.Of(Given(guarantee));

    /// <summary>Whether a guarantee holds; if not how much breaks it, which rules make it so, and the smallest reports that show it, each on a line.</summary>
    /// <param name="verdict">The verdict.</param>
    public ValueList<Prose> Of(GuaranteeVerdict verdict) => [.. _guarantees.Of(Given(verdict)), .. WitnessPhrases.Say(_texts, _names, verdict.Witnesses)];

    /// <summary>The answers of a report that shows something, about each item and about the report, each on a line.</summary>
    /// <param name="witness">The report.</param>
    public ValueList<Prose> Of(Witness witness) => WitnessPhrases.Answers(_texts, _names, Given(witness)).ToValueList();

    /// <summary>What was found, and what can be done about it.</summary>
    /// <param name="finding">A finding of this policy.</param>
    public Prose Of(Finding finding) => _findings.Of(Given(finding));

    private static T Given<T>(T? value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
