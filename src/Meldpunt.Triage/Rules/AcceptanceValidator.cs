namespace Meldpunt.Triage.Policies;

/// <summary>What can be wrong with accepted findings. Whether there is such a finding is another question, for the analysis.</summary>
internal static class AcceptanceValidator
{
    public static void Add(FaultList faults, TriagePolicy policy)
    {
        for (int i = 0; i < policy.Accepted.Count; i++)
        {
            AcceptedFinding accepted = policy.Accepted[i];
            string path = $"$.accepted[{i}]";
            AddCode(faults, $"{path}.finding", accepted.Finding);
            AddSubject(faults, $"{path}.about", accepted.About, policy);
            if (string.IsNullOrWhiteSpace(accepted.Reason)) faults.Add($"{path}.reason", "the reason is blank; say why this is accepted");
            if (policy.Accepted.Take(i).Any(other => other.Finding == accepted.Finding && other.About.IsSameAs(accepted.About)))
            {
                faults.Add(path, "the same finding is accepted twice; keep one of the two");
            }
        }
    }

    private static void AddCode(FaultList faults, string path, string code)
    {
        if (AcceptedFinding.CannotBe.Contains(code)) faults.Add(path, $"'{code}' cannot be accepted, only put right; what can be accepted: {Messages.AllOf(AcceptedFinding.CanBe)}");
        else faults.Expect(path, code, "a finding that can be accepted", AcceptedFinding.CanBe);
    }

    private static void AddSubject(FaultList faults, string path, FindingSubject about, TriagePolicy policy)
    {
        if (!PolicyIds.AreDoubled(policy.Rules.Select(rule => rule.Id))) AddWords(faults, $"{path}.rules", about.Rules, "a rule for an item", policy.Rules.Select(rule => rule.Id));
        AddWords(faults, $"{path}.emptyReport", about.EmptyReport, "a rule for an empty report", policy.EmptyReport.Select(rule => rule.Id));
        AddWords(faults, $"{path}.referrals", about.Referrals, "a referral", policy.Referrals.Select(referral => referral.Id));
        AddWords(faults, $"{path}.notices", about.Notices, "a notice", policy.Notices.Select(notice => notice.Id));
        AddWords(faults, $"{path}.labels", about.Labels, "a label", policy.Labels.Select(label => label.Id));
        AddWords(faults, $"{path}.texts", about.Texts, "a text with its language before it", policy.Texts.Languages.SelectMany(language => language.Entries.Select(entry => $"{language.Language}.{entry.Key}")));
        if (!about.Ids.IsEmpty) AddWords(faults, $"{path}.ids", about.Ids, "an id with its kind before it", IdList.Of(policy).SelectMany(list => list.Ids).Select(one => one.Key));
        if (about.Route is { } route) faults.Expect($"{path}.route", route, "a route", policy.Routes);
        if (about.Section is { } section) faults.Expect($"{path}.section", section, "a section of the source", [.. policy.Sections.Select(one => one.Id)]);
        Fact[] facts = [.. policy.Vocabulary.ItemFacts, .. policy.Vocabulary.ReportFacts];
        if (about.Fact is { } fact) faults.Expect($"{path}.fact", fact, "a fact", [.. facts.Select(one => one.Id)]);
        if (about.Fact is null && !about.Answers.IsEmpty) faults.Add($"{path}.answers", "'fact' must say to which fact these are answers");
        if (facts.FirstOrDefault(one => one.Id == about.Fact) is { } asked) AddWords(faults, $"{path}.answers", about.Answers, $"an answer to '{asked.Id}'", asked.Answers);
    }

    private static void AddWords(FaultList faults, string path, ValueList<string> words, string expected, IEnumerable<string> valid)
    {
        string[] known = [.. valid];
        for (int i = 0; i < words.Count; i++)
        {
            faults.Expect($"{path}[{i}]", words[i], expected, known);
            if (words.Take(i).Contains(words[i])) faults.Add($"{path}[{i}]", $"{Messages.Quote(words[i])} is listed twice");
        }
    }
}

/// <summary>Ids of which one stands twice: the other that was meant may look unknown elsewhere, and needs no fault there.</summary>
internal static class PolicyIds
{
    public static bool AreDoubled(IEnumerable<string> ids)
    {
        string[] all = [.. ids];
        return all.Distinct(StringComparer.Ordinal).Count() < all.Length;
    }

    /// <summary>The rules that give a reason; null where a rule's id stands twice.</summary>
    public static string[]? OfReasons(TriagePolicy policy) =>
        AreDoubled(policy.Rules.Select(rule => rule.Id)) ? null : [.. policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)];
}
