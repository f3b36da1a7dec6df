using System.Globalization;

namespace Meldpunt.Triage.Policies;

/// <summary>What can be wrong with the words of a policy. Whether it is sound is another question, for the analysis.</summary>
internal static class PolicyValidator
{
    public const int MostRoutes = 16;

    /// <summary>How long the fingerprint of a block of the source is.</summary>
    public const int FingerprintDigits = 16;

    public static void ThrowIfAny(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ValueList<Fault> faults = Validate(policy);
        if (!faults.IsEmpty) throw new PolicyException("The policy cannot be used:", faults);
    }

    public static ValueList<Fault> Validate(TriagePolicy policy) => Find(policy).ToValueList();

    /// <summary>The faults as they were found, to be located in their document.</summary>
    public static FaultList Find(TriagePolicy policy)
    {
        FaultList faults = new();
        Identifier.Expect(faults, "$.id", policy.Id);
        if (string.IsNullOrWhiteSpace(policy.Version)) faults.Add("$.version", "a policy needs a version");
        WordValidator.Add(faults, policy);
        faults.ExpectDistinct(policy.Sections.Select((section, i) => ($"$.sections[{i}].id", section.Id)), "section");
        AddFingerprints(faults, policy);
        VocabularyValidator.Add(faults, policy.Vocabulary);
        EvidenceValidator.Add(faults, policy);
        AddRoutes(faults, policy);
        AddQuestions(faults, policy);
        RuleValidator.Add(faults, policy);
        CodeValidator.Add(faults, policy);
        AddImpossible(faults, policy);
        GuaranteeValidator.Add(faults, policy);
        AcceptanceValidator.Add(faults, policy);
        AddTexts(faults, policy);
        return faults;
    }

    private static void AddFingerprints(FaultList faults, TriagePolicy policy)
    {
        for (int i = 0; i < policy.Sections.Count; i++)
        {
            ValueList<string> all = policy.Sections[i].Fingerprints;
            for (int k = 0; k < all.Count; k++)
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"$.sections[{i}].fingerprints[{k}]");
                if (all[k].Length != FingerprintDigits || !all[k].All(char.IsAsciiHexDigitLower)) faults.Add(path, $"{Messages.Quote(all[k])} is not a fingerprint: expected {FingerprintDigits} digits and letters from a to f, as 'meldpunt check --source' shows them");
                if (all.Take(k).Contains(all[k])) faults.Add(path, "the fingerprint is listed twice");
            }
        }
    }

    private static void AddRoutes(FaultList faults, TriagePolicy policy)
    {
        if (policy.Routes.Count is < 2 or > MostRoutes) faults.Add("$.routes", $"{policy.Routes.Count} routes; expected 2 to {MostRoutes}");
        for (int i = 0; i < policy.Routes.Count; i++) Identifier.Expect(faults, $"$.routes[{i}]", policy.Routes[i]);
        faults.ExpectDistinct(policy.Routes.Select((route, i) => ($"$.routes[{i}]", route)), "route");
        faults.Expect("$.unsettledRoute", policy.UnsettledRoute, "a route", policy.Routes);
        if (policy.Routes.Contains(policy.UnsettledRoute) && !policy.Routes.Take(2).Contains(policy.UnsettledRoute))
        {
            faults.Add("$.routes", $"'{policy.UnsettledRoute}' must be first or second: otherwise a report could be settled while an item can still change its route");
        }
    }

    private static void AddQuestions(FaultList faults, TriagePolicy policy)
    {
        string[] expected = [.. policy.Vocabulary.ReportFacts.Select(fact => fact.Id), Vocabulary.ItemsQuestion];
        for (int i = 0; i < policy.Questions.Count; i++) faults.Expect($"$.questions[{i}]", policy.Questions[i], "a fact of a report", expected);
        faults.ExpectDistinct(policy.Questions.Select((question, i) => ($"$.questions[{i}]", question)), "question");
        string[] missing = [.. expected.Except(policy.Questions)];
        if (missing.Length > 0) faults.Add("$.questions", $"{Messages.AllOf(missing)} must be among the questions");
    }

    private static void AddImpossible(FaultList faults, TriagePolicy policy)
    {
        ConditionValidator conditions = new(faults, policy);
        HashSet<string> sections = RuleValidator.SectionsOf(policy);
        for (int i = 0; i < policy.Impossible.Count; i++)
        {
            ImpossibleCombination one = policy.Impossible[i];
            string path = $"$.impossible[{i}]";
            Identifier.Expect(faults, $"{path}.id", one.Id);
            if (faults.ExpectDefined($"{path}.scope", one.Scope, "a scope")) conditions.Add($"{path}.when", one.When, one.Scope);
            if (one.When.Parts.IsEmpty) faults.Add($"{path}.when", "a condition that always holds would make everything impossible");
            RuleValidator.AddSource(faults, path, one.Source, sections);
        }

        faults.ExpectDistinct(policy.Impossible.Select((one, i) => ($"$.impossible[{i}].id", one.Id)), "impossible combination");
    }

    private static void AddTexts(FaultList faults, TriagePolicy policy)
    {
        if (policy.Texts.Languages.IsEmpty) return;
        HashSet<string> valid = [.. TextKeys.RequiredBy(policy), .. TextKeys.OptionalIn(policy)];
        string[] hidden = [.. HiddenKeys(policy)];
        LanguageValidator.Add(faults, policy.Texts);
        foreach (LanguageTexts language in policy.Texts.Languages)
        {
            string PathOf(string key) => $"$.texts.{Messages.Shown(language.Language)}.{Messages.Shown(key)}";
            faults.ExpectDistinct(language.Entries.Select(entry => entry.Key), PathOf, "text");
            foreach (TextEntry entry in language.Entries.Where(entry => !valid.Contains(entry.Key) && !hidden.Any(start => entry.Key.StartsWith(start, StringComparison.Ordinal))))
            {
                string? nearest = faults.MaySuggest ? Suggestion.Find(entry.Key, valid) : null;
                string hint = nearest is null ? "" : $"; did you mean '{nearest}'?";
                faults.Add(PathOf(entry.Key), $"'{Messages.Shown(entry.Key)}' is not the key of a text of this policy{hint}");
            }
        }
    }

    // Of what has one id twice, the text of the id that was meant is not in excess.
    private static IEnumerable<string> HiddenKeys(TriagePolicy policy)
    {
        if (PolicyIds.AreDoubled(policy.Sections.Select(section => section.Id))) yield return "section.";
        if (PolicyIds.AreDoubled(policy.Rules.Select(rule => rule.Id))) yield return "reason.";
        if (PolicyIds.AreDoubled(policy.Referrals.Select(referral => referral.Id))) yield return "referral.";
        if (PolicyIds.AreDoubled(policy.Notices.Select(notice => notice.Id))) yield return "notice.";
        if (PolicyIds.AreDoubled(policy.Labels.Select(label => label.Id))) yield return "label.";
    }
}

/// <summary>What can be wrong with the codes of other systems.</summary>
internal static class CodeValidator
{
    /// <summary>The most characters of a code.</summary>
    public const int Longest = 64;

    public static void Add(FaultList faults, TriagePolicy policy)
    {
        string[]? reasons = PolicyIds.OfReasons(policy);
        HashSet<string> silent = [.. policy.Rules.Where(rule => !rule.GivesReason).Select(rule => rule.Id)];
        for (int i = 0; i < policy.Codes.Count; i++)
        {
            CodeSystem system = policy.Codes[i];
            string path = string.Create(CultureInfo.InvariantCulture, $"$.codes[{i}]");
            Identifier.Expect(faults, $"{path}.system", system.Id);
            AddEntries(faults, $"{path}.reasons", system.Reasons, "a rule that gives a reason", reasons, silent);
            AddEntries(faults, $"{path}.routes", system.Routes, "a route", policy.Routes, []);
        }

        faults.ExpectDistinct(policy.Codes.Select((system, i) => ($"$.codes[{i}].system", system.Id)), "code system");
    }

    private static void AddEntries(
        FaultList faults, string path, ValueList<CodeEntry> entries, string isNot, IReadOnlyCollection<string>? valid, HashSet<string> silent)
    {
        foreach (CodeEntry entry in entries)
        {
            string at = $"{path}.{Messages.PathName(entry.Key)}";
            if (silent.Contains(entry.Key)) faults.Add(at, $"the rule '{entry.Key}' gives no reason, so it cannot have a code");
            else if (valid is not null) faults.Expect(at, entry.Key, isNot, valid);
            AddCode(faults, at, entry.Code);
        }

        faults.ExpectDistinct(entries.Select(entry => ($"{path}.{Messages.PathName(entry.Key)}", entry.Key)), "code here");
    }

    private static void AddCode(FaultList faults, string path, string code)
    {
        int length = code.EnumerateRunes().Count();
        if (string.IsNullOrWhiteSpace(code)) faults.Add(path, "a code cannot be blank; leave out the entry");
        else if (length > Longest) faults.Add(path, $"a code of {length} characters; expected at most {Longest}");
    }
}
