namespace Meldpunt.Triage.Policies;

/// <summary>
/// Makes a policy in code: the same that a document makes. Each call adds to the end of what it names; nothing is
/// checked before <see cref="Build"/>. Not safe for several threads at once.
/// </summary>
/// <param name="id">The policy's name, in kebab-case.</param>
/// <param name="version">Its version.</param>
public sealed class PolicyBuilder(string id, string version)
{
    private readonly List<SourceSection> _sections = [];
    private readonly List<Fact> _itemFacts = [];
    private readonly List<Fact> _reportFacts = [];
    private readonly List<RuleGroup> _groups = [];
    private readonly List<EmptyReportRule> _emptyReport = [];
    private readonly List<ReferralRule> _referrals = [];
    private readonly List<NoticeRule> _notices = [];
    private readonly List<LabelRule> _labels = [];
    private readonly List<CodeSystem> _codes = [];
    private readonly List<ImpossibleCombination> _impossible = [];
    private readonly List<Guarantee> _guarantees = [];
    private readonly List<AcceptedFinding> _accepted = [];
    private readonly List<LanguageTexts> _texts = [];
    private EvidenceMapping? _evidence;
    private ValueList<string> _questions;
    private ValueList<string> _routes = ["assess", "needs-information", "refer", "out-of-scope"];
    private string _unsettled = "needs-information";
    private string _doubt = "in-doubt";

    /// <summary>Sets the routes, the one that wins first; without this call they are those of the shipped policy.</summary>
    /// <param name="unsettled">The route of what still needs an answer.</param>
    /// <param name="routes">All routes, that one included.</param>
    public PolicyBuilder Routes(string unsettled, params string[] routes)
    {
        (_unsettled, _routes) = (unsettled, routes.ToValueList());
        return this;
    }

    internal string DoubtAnswer => _doubt;

    /// <summary>Sets the answer of doubt; without this call it is <c>in-doubt</c>.</summary>
    /// <param name="answer">The answer.</param>
    public PolicyBuilder Doubt(string answer)
    {
        _doubt = answer;
        return this;
    }

    /// <summary>Sets the order of a report's questions; without this call it is <c>items</c>, then the facts of the report.</summary>
    /// <param name="questions">The report's facts, and <c>items</c> in the place of those of its items.</param>
    public PolicyBuilder Questions(params string[] questions)
    {
        _questions = questions.ToValueList();
        return this;
    }

    /// <summary>Adds a section of the source text.</summary>
    /// <param name="section">How rules cite it.</param>
    /// <param name="title">What it is about.</param>
    public PolicyBuilder Section(string section, string title) => Section(new SourceSection(section, title));

    /// <summary>Adds a section of the source text.</summary>
    /// <param name="section">The section.</param>
    public PolicyBuilder Section(SourceSection section) => Add(_sections, section);

    /// <summary>Adds a fact of an item.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">Its answers.</param>
    public PolicyBuilder ItemFact(string fact, params string[] answers) => ItemFact(new Fact(fact, answers.ToValueList()));

    /// <summary>Adds a fact of an item.</summary>
    /// <param name="fact">The fact.</param>
    public PolicyBuilder ItemFact(Fact fact) => Add(_itemFacts, fact);

    /// <summary>Adds a fact of a report.</summary>
    /// <param name="fact">The fact's id.</param>
    /// <param name="answers">Its answers.</param>
    public PolicyBuilder ReportFact(string fact, params string[] answers) => ReportFact(new Fact(fact, answers.ToValueList()));

    /// <summary>Adds a fact of a report.</summary>
    /// <param name="fact">The fact.</param>
    public PolicyBuilder ReportFact(Fact fact) => Add(_reportFacts, fact);

    /// <summary>Maps what a URL shows to the answers of the facts; without this call the policy reads no URLs.</summary>
    /// <param name="evidence">The facts and their answers.</param>
    public PolicyBuilder Evidence(EvidenceMapping evidence)
    {
        _evidence = evidence;
        return this;
    }

    /// <summary>Adds a rule to a group; the group is placed where it was first named.</summary>
    /// <param name="group">The group's id.</param>
    /// <param name="rule">The rule.</param>
    public PolicyBuilder Rule(string group, Rule rule)
    {
        int place = _groups.FindIndex(known => known.Id == group);
        if (place < 0) return Add(_groups, new(group, [rule]));
        _groups[place] = _groups[place] with { Rules = [.. _groups[place].Rules, rule] };
        return this;
    }

    /// <summary>Adds a rule to a group; the group is placed where it was first named.</summary>
    /// <param name="group">The group's id.</param>
    /// <param name="rule">The rule's id, which is its reason.</param>
    /// <param name="when">When it applies.</param>
    /// <param name="route">The route it asks for.</param>
    /// <param name="source">Where it comes from; null for none.</param>
    public PolicyBuilder Rule(string group, string rule, Condition when, string route, Citation? source = null) =>
        Rule(group, new(rule, when, route) { Source = source ?? Citation.None });

    /// <summary>Adds a rule that always applies and gives no reason, in a group of its own.</summary>
    /// <param name="group">The group's id.</param>
    /// <param name="rule">The rule's id.</param>
    /// <param name="route">The route it asks for.</param>
    /// <param name="source">Where it comes from; null for none.</param>
    public PolicyBuilder Otherwise(string group, string rule, string route, Citation? source = null) =>
        Rule(group, new(rule, Condition.Always, route) { Source = source ?? Citation.None, GivesReason = false });

    /// <summary>Adds a rule for a report that has no items.</summary>
    /// <param name="rule">The rule.</param>
    public PolicyBuilder EmptyReport(EmptyReportRule rule) => Add(_emptyReport, rule);

    /// <summary>Adds a referral.</summary>
    /// <param name="referral">The referral.</param>
    public PolicyBuilder Referral(ReferralRule referral) => Add(_referrals, referral);

    /// <summary>Adds a notice.</summary>
    /// <param name="notice">The notice.</param>
    public PolicyBuilder Notice(NoticeRule notice) => Add(_notices, notice);

    /// <summary>Adds a label for staff.</summary>
    /// <param name="label">The label.</param>
    public PolicyBuilder Label(LabelRule label) => Add(_labels, label);

    /// <summary>Adds the codes of another system.</summary>
    /// <param name="codes">The codes.</param>
    public PolicyBuilder Codes(CodeSystem codes) => Add(_codes, codes);

    /// <summary>Says that some answers cannot be given together.</summary>
    /// <param name="impossible">The answers.</param>
    public PolicyBuilder Impossible(ImpossibleCombination impossible) => Add(_impossible, impossible);

    /// <summary>Adds a guarantee.</summary>
    /// <param name="guarantee">The guarantee.</param>
    public PolicyBuilder Guarantee(Guarantee guarantee) => Add(_guarantees, guarantee);

    /// <summary>Accepts a finding of the analysis, for a reason.</summary>
    /// <param name="accepted">The finding and the reason.</param>
    public PolicyBuilder Accept(AcceptedFinding accepted) => Add(_accepted, accepted);

    /// <summary>Adds the texts of a language.</summary>
    /// <param name="texts">The texts.</param>
    public PolicyBuilder Texts(LanguageTexts texts) => Add(_texts, texts);

    /// <summary>The policy.</summary>
    /// <exception cref="PolicyException">Some words are wrong; the message names them all.</exception>
    public TriagePolicy Build()
    {
        TriagePolicy policy = new()
        {
            Id = id,
            Version = version,
            Sections = _sections.ToValueList(),
            Vocabulary = new(new(_itemFacts.ToValueList()), new(_reportFacts.ToValueList()), _doubt),
            Evidence = _evidence,
            Routes = _routes,
            UnsettledRoute = _unsettled,
            Questions = _questions.IsEmpty ? [Vocabulary.ItemsQuestion, .. _reportFacts.Select(fact => fact.Id)] : _questions,
            Groups = _groups.ToValueList(),
            EmptyReport = _emptyReport.ToValueList(),
            Referrals = _referrals.ToValueList(),
            Notices = _notices.ToValueList(),
            Labels = _labels.ToValueList(),
            Codes = _codes.ToValueList(),
            Impossible = _impossible.ToValueList(),
            Guarantees = _guarantees.ToValueList(),
            Accepted = _accepted.ToValueList(),
            Texts = new(_texts.ToValueList()),
        };
        PolicyValidator.ThrowIfAny(policy);
        return policy;
    }

    private PolicyBuilder Add<T>(List<T> list, T item)
    {
        list.Add(item);
        return this;
    }
}
