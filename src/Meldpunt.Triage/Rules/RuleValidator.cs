namespace Meldpunt.Triage.Policies;

/// <summary>What can be wrong with the words of rules, referrals, notices and labels.</summary>
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
            ExpectNoRoute(faults, $"$.emptyReport[{i}].when", rule.When);
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

        for (int i = 0; i < policy.Labels.Count; i++)
        {
            LabelRule label = policy.Labels[i];
            AddReportRule(faults, conditions, sections, $"$.labels[{i}]", label.Id, label.When, label.Source);
        }

        int asked = ItemQuestionList.Find(policy).Count;
        if (asked > ItemQuestionList.Most) faults.Add("$", $"the rules for a report ask {asked} different things of an item beyond its route; expected at most {ItemQuestionList.Most}");
        faults.ExpectDistinct(policy.EmptyReport.Select((rule, i) => ($"$.emptyReport[{i}].id", rule.Id)), "rule for an empty report");
        faults.ExpectDistinct(policy.Referrals.Select((referral, i) => ($"$.referrals[{i}].id", referral.Id)), "referral");
        faults.ExpectDistinct(policy.Notices.Select((notice, i) => ($"$.notices[{i}].id", notice.Id)), "notice");
        faults.ExpectDistinct(policy.Labels.Select((label, i) => ($"$.labels[{i}].id", label.Id)), "label");
    }

    /// <summary>The sections that a rule can cite.</summary>
    public static HashSet<string> SectionsOf(TriagePolicy policy) => [.. policy.Sections.Select(section => section.Id)];

    public static void AddSource(FaultList faults, string path, Citation source, HashSet<string> sections)
    {
        for (int i = 0; i < source.Sections.Count; i++) faults.Expect($"{path}.source[{i}]", source.Sections[i], "a section of the source", sections);
        if (source.Note is { } note) AddNote(faults, $"{path}.note", note);
    }

    private static void AddNote(FaultList faults, string path, string note)
    {
        if (string.IsNullOrWhiteSpace(note)) faults.Add(path, "the note is blank; say why it is so, or leave it out");
        else if (Characters.InText(note) is { } wrong) faults.Add(path, $"a note cannot have {wrong}");
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

    private static void ExpectNoRoute(FaultList faults, string path, ValueList<ReportCondition> when)
    {
        for (int i = 0; i < when.Count; i++)
        {
            if (!when[i].Routes.IsEmpty) faults.Add($"{ConditionValidator.At(path, i, when.Count)}.{FactWords.ReportRoute}", "a report without items gets its route from this rule, so the rule cannot ask for it");
        }
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
            AddRoutes($"{at}.{FactWords.ReportRoute}", alternatives[i].Routes, policy.Routes);
            if (alternatives[i].SomeItem is { } some) AddItem($"{at}.{FactWords.SomeItem}", some);
            if (alternatives[i].NoItem is { } no) AddItem($"{at}.{FactWords.NoItem}", no);
            if (alternatives[i].EveryItem is { } every) AddItem($"{at}.{FactWords.EveryItem}", every);
        }
    }

    public void AddRoutes(string path, ValueList<string> routes, IReadOnlyCollection<string> valid)
    {
        for (int i = 0; i < routes.Count; i++) faults.Expect($"{path}[{i}]", routes[i], "a route", valid);
    }

    private void AddItem(string path, ItemCondition item)
    {
        AddRoutes($"{path}.route", item.Routes, policy.Routes);
        for (int i = 0; i < item.Reasons.Count; i++)
        {
            if (PolicyIds.OfReasons(policy) is { } reasons) faults.Expect($"{path}.reason[{i}]", item.Reasons[i], "a rule that gives a reason", reasons);
        }

        Add($"{path}.facts", item.Facts, new FactWords(policy.Vocabulary, GuaranteeScope.Item));
    }

    // A single alternative is in the document without a list around it.
    public static string At(string path, int index, int count) => count == 1 ? path : $"{path}[{index}]";

    private void AddAnswers(string path, Fact fact, ValueList<string> answers)
    {
        if (answers.IsEmpty) faults.Add(path, $"no answer to '{fact.Id}' is listed, so this condition never holds");
        for (int i = 0; i < answers.Count; i++) faults.Expect($"{path}[{i}]", answers[i], $"an answer to '{fact.Id}'", fact.Answers);
        faults.ExpectDistinct(answers.Select((answer, i) => ($"{path}[{i}]", answer)), "answer here");
    }
}
