using Meldpunt.Triage.Faults;

namespace Meldpunt.Triage.Rules;

/// <summary>What can be wrong with the words of guarantees.</summary>
internal static class GuaranteeFaults
{
    public static void Add(FaultList faults, TriagePolicy policy)
    {
        ConditionFaults conditions = new(faults, policy);
        for (int i = 0; i < policy.Guarantees.Count; i++)
        {
            Guarantee guarantee = policy.Guarantees[i];
            string path = $"$.guarantees[{i}]";
            Word.Expect(faults, $"{path}.id", guarantee.Id);
            RuleFaults.AddSource(faults, path, guarantee.Source, policy);
            AddPattern(faults, conditions, policy, $"{path}.if", guarantee, guarantee.If);
            AddPattern(faults, conditions, policy, $"{path}.then", guarantee, guarantee.Then);
            if (guarantee.Kind == GuaranteeKind.Keeps) AddKeeps(faults, conditions, policy, path, guarantee);
        }

        faults.ExpectDistinct(policy.Guarantees.Select((guarantee, i) => ($"$.guarantees[{i}].id", guarantee.Id)), "guarantee");
    }

    private static void AddPattern(
        FaultList faults, ConditionFaults conditions, TriagePolicy policy, string path, Guarantee guarantee, OutcomePattern pattern)
    {
        bool ofItem = guarantee.Scope == GuaranteeScope.Item;
        conditions.AddAny($"{path}.facts", pattern.Facts, ofItem ? policy.Vocabulary.ItemFacts : policy.Vocabulary.ReportFacts);
        conditions.AddRoutes($"{path}.route", pattern.Routes, policy.Routes);
        if (ofItem && pattern.HasReferral) faults.Add($"{path}.referral", "an item has no referrals; set the scope to 'report'");
        if (!ofItem && pattern.HasReason) faults.Add($"{path}.reason", "only an item has reasons; set the scope to 'item'");
        if (pattern.FirstReferral is not { } first) return;
        if (ofItem) faults.Add($"{path}.firstReferral", "an item has no referrals; set the scope to 'report'");
        faults.Expect($"{path}.firstReferral", first, "a referral", [.. policy.Referrals.Select(referral => referral.Id)]);
    }

    private static void AddKeeps(
        FaultList faults, ConditionFaults conditions, TriagePolicy policy, string path, Guarantee guarantee)
    {
        conditions.AddRoutes($"{path}.keeps", guarantee.Keeps, policy.Routes);
        if (guarantee.Scope != GuaranteeScope.Item) faults.Add($"{path}.scope", "'keeps' speaks of items; set the scope to 'item'");
        if (guarantee.Keeps.IsEmpty) faults.Add($"{path}.keeps", "a guarantee of the kind 'keeps' must list the routes that it keeps");
        string[] answers = [.. policy.Vocabulary.ItemFacts.SelectMany(fact => fact.Answers).Distinct()];
        if (guarantee.ChangeTo is { } changeTo) faults.Expect($"{path}.changeTo", changeTo, "an answer to any fact of an item", answers);
        else faults.Add($"{path}.changeTo", "a guarantee of the kind 'keeps' must say which answer is changed to");
    }
}
