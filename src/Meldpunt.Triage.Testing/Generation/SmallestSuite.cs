using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>
/// Makes few reports that show all goals of some kinds: each starts from a goal that is still open, takes on as many
/// others as it can, and none is kept that the others make superfluous.
/// </summary>
internal sealed class SmallestSuite
{
    private const int MostTexts = 4;

    private readonly TriageEngine _engine;
    private readonly Obligations _obligations;
    private readonly HashSet<int> _wanted;

    public SmallestSuite(TriageEngine engine, IReadOnlyCollection<CoverageKind> kinds)
    {
        (_engine, _obligations) = (engine, new(engine.Policy, engine.NodeBudget));
        _wanted = [.. Enumerable.Range(0, _obligations.All.Count).Where(number => kinds.Contains(_obligations.All[number].Kind) && _obligations.IsPossible(_obligations.All[number]))];
    }

    public ValueList<Scenario> Make()
    {
        List<ScenarioDraft> drafts = [.. OfItems()];
        AddReports(drafts);
        (PreparedReport Report, HashSet<int> Shows)[] all = [.. drafts.Select(draft => draft.Report()).Select(report => (report, Wanted(_obligations.ShownBy(report))))];
        List<(PreparedReport Report, HashSet<int> Shows)> kept = [.. all];
        foreach ((PreparedReport Report, HashSet<int> Shows) one in all.OrderBy(one => one.Shows.Count))
        {
            if (one.Shows.All(goal => kept.Count(other => other.Shows.Contains(goal)) > 1)) kept.Remove(one);
        }

        HashSet<int> named = [];
        HashSet<string> reached = new(StringComparer.Ordinal);
        return kept.Select(one => Scenario(one.Report, one.Shows, named, reached)).ToValueList();
    }

    private HashSet<int> Wanted(HashSet<int> shown) => [.. shown.Where(_wanted.Contains)];

    private IEnumerable<ScenarioDraft> OfItems()
    {
        HashSet<int> open = [.. _wanted.Where(number => _obligations.All[number].OfItem)];
        while (open.Count > 0)
        {
            MddSet together = _obligations.Items.Sets.All;
            foreach (int number in open.OrderBy(number => _obligations.Items.Count(_obligations.All[number].Set)))
            {
                MddSet both = together & _obligations.All[number].Set;
                if (!both.IsEmpty) together = both;
            }

            byte[] values = _obligations.Items.Search.Find(together)!;
            Answers item = new(_engine.Policy.Vocabulary.ItemFacts, values);
            open.RemoveWhere(number => _obligations.All[number].Set.Contains(_obligations.Values(item)));
            yield return new(_obligations, [item]);
        }
    }

    private void AddReports(List<ScenarioDraft> drafts)
    {
        foreach (Obligation goal in _wanted.Select(number => _obligations.All[number]).Where(goal => !goal.OfItem).OrderBy(goal => _obligations.Space.CountAll(goal.Set)))
        {
            if (drafts.Any(draft => draft.TryShow(goal))) continue;
            Witness witness = _obligations.Space.Smallest(goal.Set)!;
            ScenarioDraft added = new(_obligations, witness.Items);
            added.TryShow(goal);
            drafts.Add(added);
        }
    }

    // Each contact once, where its referral is first made.
    private static ValueList<ReferralContact> Contacts(Decision decision, HashSet<string> reached) => decision.Referrals
        .Where(referral => reached.Add(referral.Id))
        .Select(referral => new ReferralContact(referral.Id, Acceptance.Whole(referral.Contact, referral.Contact))).ToValueList();

    private Scenario Scenario(PreparedReport report, HashSet<int> shows, HashSet<int> named, HashSet<string> reached)
    {
        int[] first = [.. shows.Where(named.Add).Order()];
        string[] texts = [.. (first.Length > 0 ? first : [.. shows.Order()]).Select(number => _obligations.All[number].Text).Distinct()];
        string[] rules = [.. shows.Select(number => _obligations.All[number].Id).Distinct()];
        Decision decision = _engine.Decide(report);
        string name = string.Join("; ", texts.Take(MostTexts));
        int more = texts.Length - MostTexts;
        Witness made = new() { Items = report.Items.Select(item => item.Answers).ToValueList(), Report = report.Answers };
        return new(more > 0 ? $"{name}; and {more} more" : name, made.ToJson(), Acceptance.Whole(decision, !_engine.Policy.Labels.IsEmpty, Contacts(decision, reached))) { Source = ScenarioSources.Find(_engine.Policy, rules) };
    }
}
