using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>What can be wrong with the words of what a scenario expects: nothing, or codes that the policy does not have.</summary>
internal static class ScenarioValidator
{
    public const string NothingExpected = "a scenario must expect something: write 'expected' with a route, items, referrals, contacts, notices, labels or questions";

    public static ValueList<Fault> Validate(Scenario scenario, TriagePolicy policy)
    {
        FaultList faults = new();
        string at = $"{scenario.Path}.expected";
        string[] rules = [.. policy.Rules.Select(rule => rule.Id)];
        ExpectedDecision expected = scenario.Expected;
        if (string.IsNullOrWhiteSpace(scenario.Name)) faults.Add($"{scenario.Path}.name", "a scenario needs a name");
        if (expected.IsEmpty) faults.Add(at, NothingExpected);
        Route(faults, $"{at}.route", expected.Route, policy);
        Codes(faults, $"{at}.referrals", expected.Referrals, "a referral", [.. policy.Referrals.Select(referral => referral.Id)]);
        if (expected.Contacts is { IsEmpty: true }) faults.Add($"{at}.contacts", "no contact is named here; leave 'contacts' out");
        ContactValidator.Add(faults, $"{at}.contacts", expected.Contacts ?? [], policy);
        Codes(faults, $"{at}.notices", expected.Notices, "a notice", [.. policy.Notices.Select(notice => notice.Id)]);
        Codes(faults, $"{at}.labels", expected.Labels, "a label", [.. policy.Labels.Select(label => label.Id)]);
        Codes(faults, $"{scenario.Path}.source", scenario.Source, "a section of the source", [.. policy.Sections.Select(section => section.Id)]);
        string[] facts = [.. policy.Vocabulary.ItemFacts.Select(fact => fact.Id)];
        ValueList<ExpectedItem> items = expected.Items ?? [];
        for (int i = 0; i < items.Count; i++)
        {
            Route(faults, $"{at}.items[{i}].route", items[i].Route, policy);
            Codes(faults, $"{at}.items[{i}].reasons", items[i].Reasons, "a rule", rules);
            Codes(faults, $"{at}.items[{i}].possible", items[i].Possible, "a route", policy.Routes);
            Codes(faults, $"{at}.items[{i}].questions", items[i].Questions, "a fact of an item", facts);
            Codes(faults, $"{at}.items[{i}].because", items[i].SufficientReason, "a fact of an item", facts);
            Codes(faults, $"{at}.items[{i}].decidedBy", items[i].DecidedBy, "a rule", rules);
            Codes(faults, $"{at}.items[{i}].outranked", items[i].Outranked, "a rule", rules);
        }

        return faults.ToValueList();
    }

    private static void Route(FaultList faults, string path, string? route, TriagePolicy policy)
    {
        if (route is not null) faults.Expect(path, route, "a route", policy.Routes);
    }

    private static void Codes(FaultList faults, string path, ValueList<string>? codes, string expected, IReadOnlyCollection<string> valid)
    {
        ValueList<string> list = codes ?? [];
        for (int i = 0; i < list.Count; i++) faults.Expect($"{path}[{i}]", list[i], expected, valid);
    }
}
