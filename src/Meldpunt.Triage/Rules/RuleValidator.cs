namespace Meldpunt.Triage.Policies;

/// <summary>What can be wrong with the words of rules, referrals and notices.</summary>
internal static class RuleValidator
{
    public static void Add(FaultList faults, TriagePolicy policy)
    {
        ConditionValidator conditions = new(faults, policy);
        HashSet<string> sections = SectionsOf(policy);
        AddItemRules(faults, conditions, policy, sections);
        for (int i = 0; i < policy.EmptyReport.Count; i++)
        {
            EmptyReportRule rule = policy.EmptyReport[i];
            AddReportRule(faults, conditions, sections, $"$.emptyReport[{i}]", rule.Id, rule.When, rule.Source);
            ExpectFinal(faults, $"$.emptyReport[{i}].route", rule.Route, policy);
        }

        for (int i = 0; i < policy.Referrals.Count; i++)
        {
            ReferralRule referral = policy.Referrals[i];
            AddReportRule(faults, conditions, sections, $"$.referrals[{i}]", referral.Id, referral.When, referral.Source);
            ContactValidator.Add(faults, $"$.referrals[{i}].contact", referral.Contact);
            if (referral.Precedes is { } precedes) AddPrecedence(faults, conditions, policy, i, precedes);
        }

        for (int i = 0; i < policy.Notices.Count; i++)
        {
            NoticeRule notice = policy.Notices[i];
            AddReportRule(faults, conditions, sections, $"$.notices[{i}]", notice.Id, notice.When, notice.Source);
        }

        faults.ExpectDistinct(policy.EmptyReport.Select((rule, i) => ($"$.emptyReport[{i}].id", rule.Id)), "rule for an empty report");
        faults.ExpectDistinct(policy.Referrals.Select((referral, i) => ($"$.referrals[{i}].id", referral.Id)), "referral");
        faults.ExpectDistinct(policy.Notices.Select((notice, i) => ($"$.notices[{i}].id", notice.Id)), "notice");
    }

    /// <summary>The sections that a rule can cite.</summary>
    public static HashSet<string> SectionsOf(TriagePolicy policy) => [.. policy.Sections.Select(section => section.Id)];

    public static void AddSource(FaultList faults, string path, Citation source, HashSet<string> sections)
    {
        for (int i = 0; i < source.Sections.Count; i++) faults.Expect($"{path}.source[{i}]", source.Sections[i], "a section of the source", sections);
    }

    private static void AddItemRules(FaultList faults, ConditionValidator conditions, TriagePolicy policy, HashSet<string> sections)
    {
        for (int g = 0; g < policy.Groups.Count; g++)
        {
            for (int r = 0; r < policy.Groups[g].Rules.Count; r++)
            {
                Rule rule = policy.Groups[g].Rules[r];
                string path = $"$.groups[{g}].rules[{r}]";
                Identifier.Expect(faults, $"{path}.id", rule.Id);
                conditions.Add($"{path}.when", rule.When, GuaranteeScope.Item);
                ExpectFinal(faults, $"{path}.route", rule.Route, policy);
                AddSource(faults, path, rule.Source, sections);
            }
        }

        faults.ExpectDistinct(policy.Groups.Select((group, g) => ($"$.groups[{g}].id", group.Id)), "group");
        faults.ExpectDistinct(
            policy.Groups.SelectMany((group, g) => group.Rules.Select((rule, r) => ($"$.groups[{g}].rules[{r}].id", rule.Id))), "rule");
    }

    private static void AddReportRule(
        FaultList faults, ConditionValidator conditions, HashSet<string> sections, string path, string id, ValueList<ReportCondition> when, Citation source)
    {
        Identifier.Expect(faults, $"{path}.id", id);
        conditions.AddAny($"{path}.when", when);
        AddSource(faults, path, source, sections);
    }

    private static void AddPrecedence(
        FaultList faults, ConditionValidator conditions, TriagePolicy policy, int place, Precedence precedes)
    {
        string path = $"$.referrals[{place}].precedes";
        string[] earlier = [.. policy.Referrals.Take(place).Select(referral => referral.Id)];
        faults.Expect($"{path}.referral", precedes.Referral, "an earlier referral", earlier);
        conditions.AddAny($"{path}.when", precedes.When);
    }

    private static void ExpectFinal(FaultList faults, string path, string route, TriagePolicy policy)
    {
        string[] final = [.. policy.Routes.Where(known => known != policy.UnsettledRoute)];
        faults.Expect(path, route, "a route that a rule can ask for", final);
    }
}

/// <summary>What can be wrong with conditions: words that are not in the vocabulary.</summary>
internal sealed class ConditionValidator(FaultList faults, TriagePolicy policy)
{
    public void Add(string path, Condition condition, GuaranteeScope scope) => Add(path, condition, new FactWords(policy.Vocabulary, scope));

    public void AddAny(string path, ValueList<Condition> alternatives, GuaranteeScope scope)
    {
        for (int i = 0; i < alternatives.Count; i++) Add(At(path, i, alternatives.Count), alternatives[i], scope);
    }

    private void Add(string path, Condition condition, FactWords words)
    {
        foreach (FactCondition part in condition.Parts)
        {
            string at = $"{path}.{Messages.PathName(part.Fact)}";
            if (words.Find(part.Fact) is { } fact) AddAnswers(at, fact, part.Answers);
            else faults.Add(at, words.Unknown(part.Fact));
        }

        if (condition.Parts.Select(part => part.Fact).Distinct().Count() < condition.Parts.Count)
        {
            faults.Add(path, "a fact is listed here twice; list all its answers together");
        }
    }

    public void AddAny(string path, ValueList<ReportCondition> alternatives)
    {
        if (alternatives.IsEmpty) faults.Add(path, "an empty list never holds; write {} for always");
        for (int i = 0; i < alternatives.Count; i++)
        {
            string at = At(path, i, alternatives.Count);
            Add(at, alternatives[i].Facts, FactWords.OfReportCondition(policy.Vocabulary));
            if (alternatives[i].SomeItem is { } some) AddRoutes($"{at}.someItem.route", some.Routes, policy.Routes);
        }
    }

    public void AddRoutes(string path, ValueList<string> routes, IReadOnlyCollection<string> valid)
    {
        for (int i = 0; i < routes.Count; i++) faults.Expect($"{path}[{i}]", routes[i], "a route", valid);
    }

    // A single alternative is in the document without a list around it.
    private static string At(string path, int index, int count) => count == 1 ? path : $"{path}[{index}]";

    private void AddAnswers(string path, Fact fact, ValueList<string> answers)
    {
        if (answers.IsEmpty) faults.Add(path, $"no answer to '{fact.Id}' is listed, so this condition never holds");
        for (int i = 0; i < answers.Count; i++) faults.Expect($"{path}[{i}]", answers[i], $"an answer to '{fact.Id}'", fact.Answers);
        faults.ExpectDistinct(answers.Select((answer, i) => ($"{path}[{i}]", answer)), "answer here");
    }
}
