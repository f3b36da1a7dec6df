using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>Makes the graph that decides a report from its facts and from what became of its items.</summary>
internal sealed class ReportGraph
{
    private readonly TriagePolicy _policy;
    private readonly FaultList _faults;
    private readonly ReportVariables _levels;
    private readonly ReportSpace _space;
    private readonly ReportRules _rules;
    private readonly (TableColumn Column, Level Level)[] _columns;

    private ReportGraph(SoundPolicy sound, FaultList faults)
    {
        (_policy, _faults, _levels) = (sound.Policy, faults, new(sound.Policy));
        _space = new(_levels, new(sound.Compiled), sound.Compiled.Budget);
        _rules = ReportRules.Compile(_policy, _space);
        _columns = [.. ItemColumns.Create(_policy, _levels), .. _levels.Facts.Indexes.Select(fact => (FactColumns.Create(_levels.Facts[fact]), _levels.LevelOf(fact)))];
    }

    private MddSpace Sets => _space.Sets;

    /// <param name="sound">The policy.</param>
    /// <param name="faults">Receives what cannot be expressed.</param>
    public static Graph Build(SoundPolicy sound, FaultList faults)
    {
        ReportGraph graph = new(sound, faults);
        GraphDecision[] decisions = [graph.Route(), graph.Referrals(), graph.Notices(), .. graph.Labels(), graph.Questions()];
        return new(
            Note(sound.Policy),
            [
                .. graph._levels.Facts.Select(FactColumns.TypeOf),
                .. decisions.Skip(1).Select(decision => new GraphType(decision.Type, decision.Answers, IsList: true)),
            ],
            [
                new(DmnNames.Items, OfItems(sound.Policy)),
                .. graph._levels.Facts.Select(fact => new GraphInput(DmnNames.NameOf(fact), DmnTexts.QuestionOf(sound.Policy, fact))),
            ],
            [.. decisions]);
    }

    private static string Note(TriagePolicy policy)
    {
        string[] parts = [.. ItemColumns.Parts(policy).Select(part => part.Name)];
        return $"The report: items holds the {string.Join(", ", parts[..^1])} and {parts[^1]} of each item, as the graph below has them.";
    }

    private static string OfItems(TriagePolicy policy)
    {
        string[] more = [.. ItemColumns.Parts(policy).Skip(2).Select(part => part.Name)];
        return $"For each item of the report its route, and whether some answer about it is that of doubt{(more.Length == 0 ? "" : $"; also {string.Join(", ", more)}")}.";
    }

    private GraphDecision Route()
    {
        TableRows rows = Rows();
        foreach (string route in _policy.Routes) rows.AddWhere(_levels.LevelOf(route), 2, Feel.Quote(route), RowOrigin.Because("the first route that some item has"));
        MddSet undecided = _space.Possible & _rules.NoItems;
        foreach (EmptyReportRule rule in _policy.EmptyReport)
        {
            RowOrigin origin = RowOrigin.Citing(rule.Source);
            foreach (ReportCondition condition in rule.When)
            {
                MddSet holds = _rules.Any([condition]);
                rows.Add(holds, undecided, Feel.Quote(rule.Route), _ => origin with { Description = origin.Description.Length == 0 ? "no items" : $"{origin.Description}, no items" });
                undecided -= holds;
            }
        }

        rows.AddAlways(Feel.Quote(_policy.UnsettledRoute), RowOrigin.Because("no items, and nothing else is known"));
        DecisionTable table = rows.Make(
            HitPolicy.First, "The routes are in the order of the policy, and the first one decides; the rules for a report without items follow.",
            _faults, "$.emptyReport", DmnNames.ReportRoute);
        return new(DmnNames.ReportRoute, "Which route does the report take?", DmnNames.TypeOf(DmnNames.Route), _policy.Routes.Select(Feel.Quote).ToValueList(), table);
    }

    private GraphDecision Referrals()
    {
        TableRows rows = Rows();
        foreach (ShownReferral shown in ShownReferral.All(_policy, _rules))
        {
            RowOrigin origin = RowOrigin.Citing(shown.Rule.Source);
            string[] description = [origin.Description, shown.Before is null ? "" : $"before {shown.Before}"];
            rows.Add(shown.Where, _space.Possible, Feel.Quote(shown.Rule.Id), _ => origin with { Description = string.Join(", ", description.Where(part => part.Length > 0)) });
        }

        return Decision(
            rows, DmnNames.Referrals, "Which organisations is the reporter pointed to?",
            "All that apply, in the order in which to show them; each has one row that holds.", _policy.Referrals.Select(referral => referral.Id));
    }

    private GraphDecision Notices()
    {
        TableRows rows = Rows();
        for (int notice = 0; notice < _policy.Notices.Count; notice++)
        {
            NoticeRule rule = _policy.Notices[notice];
            rows.Add(_rules.Notices[notice], _space.Possible, Feel.Quote(rule.Id), _ => RowOrigin.Citing(rule.Source));
        }

        return Decision(
            rows, DmnNames.Notices, "What is the reporter told?", "All that apply, in the order of the policy; each has one row that holds.",
            _policy.Notices.Select(notice => notice.Id));
    }

    // A policy without labels has no such decision.
    private IEnumerable<GraphDecision> Labels()
    {
        if (_policy.Labels.IsEmpty) yield break;
        TableRows rows = Rows();
        for (int label = 0; label < _policy.Labels.Count; label++)
        {
            LabelRule rule = _policy.Labels[label];
            rows.Add(_rules.Labels[label], _space.Possible, Feel.Quote(rule.Id), _ => RowOrigin.Citing(rule.Source));
        }

        yield return Decision(
            rows, DmnNames.Labels, "What do staff see, and never the reporter?", "All that apply, in the order of the policy; each has one row that holds.",
            _policy.Labels.Select(label => label.Id));
    }

    private GraphDecision Questions()
    {
        TableRows rows = Rows();
        foreach (string question in _policy.Questions)
        {
            int fact = _levels.Facts.IndexOf(question);
            if (fact < 0) rows.AddAlways(Feel.Quote(question), RowOrigin.Because("the questions about the items come here; without items, ask for them"));
            else rows.AddWhere(_levels.LevelOf(new FactIndex(fact)), 1, Feel.Quote(question), RowOrigin.Because("asked as long as it is unanswered"));
        }

        return Decision(
            rows, DmnNames.ReportQuestions, "What is still asked about the report, and where do the questions about its items come?",
            "All that are unanswered, in the order of the policy.", _policy.Questions);
    }

    private GraphDecision Decision(TableRows rows, string name, string question, string why, IEnumerable<string> words) =>
        new(name, question, DmnNames.TypeOf(name), words.Select(Feel.Quote).ToValueList(), rows.Make(HitPolicy.RuleOrder, why, _faults, $"$.{name}", name));

    private TableRows Rows() => new(Sets, _space.CountAll, _columns);
}
