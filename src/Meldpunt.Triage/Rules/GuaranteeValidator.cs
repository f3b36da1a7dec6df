using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>What can be wrong with the words of guarantees.</summary>
internal static class GuaranteeValidator
{
    public static void Add(FaultList faults, TriagePolicy policy)
    {
        ConditionValidator conditions = new(faults, policy);
        HashSet<string> sections = RuleValidator.SectionsOf(policy);
        string[]? reasons = PolicyIds.OfReasons(policy);
        for (int i = 0; i < policy.Guarantees.Count; i++)
        {
            Guarantee guarantee = policy.Guarantees[i];
            string path = $"$.guarantees[{i}]";
            Identifier.Expect(faults, $"{path}.id", guarantee.Id);
            RuleValidator.AddSource(faults, path, guarantee.Source, sections);

            // What its patterns and parts may be depends on these.
            bool hasScope = faults.ExpectDefined($"{path}.scope", guarantee.Scope, "a scope");
            bool hasKind = faults.ExpectDefined($"{path}.kind", guarantee.Kind, "a kind");
            if (!hasScope || !hasKind) continue;
            AddPattern(faults, conditions, policy, reasons, $"{path}.if", guarantee, guarantee.If);
            AddPattern(faults, conditions, policy, reasons, $"{path}.then", guarantee, guarantee.Then);
            AddParts(faults, path, guarantee);
            if (guarantee.Kind is GuaranteeKind.Keeps or GuaranteeKind.NeverWorsens) AddChange(faults, policy, path, guarantee);
            if (guarantee.Kind == GuaranteeKind.ClosingKeeps && guarantee.Scope != GuaranteeScope.Item) faults.Add($"{path}.scope", "'closingKeeps' applies to items; set the scope to 'item'");
            conditions.AddRoutes($"{path}.keeps", guarantee.Keeps, policy.Routes);
            AddOrder(faults, conditions, policy, $"{path}.bestFirst", guarantee);
        }

        faults.ExpectDistinct(policy.Guarantees.Select((guarantee, i) => ($"$.guarantees[{i}].id", guarantee.Id)), "guarantee");
    }

    // A part that a kind does not look at would promise something that nobody proves.
    private static void AddParts(FaultList faults, string path, Guarantee guarantee)
    {
        (bool takesIf, bool takesThen, bool changes) = GuaranteeParts.For(guarantee.Kind);
        string kind = NameOf(guarantee.Kind);
        Expect("if", takesIf, guarantee.If != OutcomePattern.Anything);
        Expect("then", takesThen, guarantee.Then != OutcomePattern.Anything);
        Expect("changedFact", changes, guarantee.ChangedFact is not null);
        Expect("changeFrom", changes, !guarantee.ChangeFrom.IsEmpty);
        Expect("changeTo", changes, guarantee.ChangeTo is not null);
        Expect("keeps", GuaranteeParts.KeepsRoutes(guarantee.Kind), !guarantee.Keeps.IsEmpty);
        Expect("withAddress", guarantee.Kind == GuaranteeKind.ClosingKeeps, guarantee.WithAddress);
        Expect("bestFirst", guarantee.Kind == GuaranteeKind.NeverWorsens, !guarantee.BestFirst.IsEmpty);
        if (GuaranteeParts.KeepsRoutes(guarantee.Kind) && guarantee.Keeps.IsEmpty) faults.Add($"{path}.keeps", $"a guarantee of the kind '{kind}' must list the routes that it keeps");
        if (takesThen && guarantee.Then == OutcomePattern.Anything) faults.Add($"{path}.then", $"a guarantee of the kind '{kind}' must say under 'then' what must be so");
        if (guarantee.Kind == GuaranteeKind.Never && guarantee.If == OutcomePattern.Anything) faults.Add($"{path}.if", "a guarantee of the kind 'never' must say what it forbids");

        void Expect(string part, bool isTaken, bool isSaid)
        {
            if (isSaid && !isTaken) faults.Add($"{path}.{part}", $"a guarantee of the kind '{kind}' does not use '{part}'; leave it out");
        }
    }

    private static void AddPattern(
        FaultList faults, ConditionValidator conditions, TriagePolicy policy, string[]? reasons, string path, Guarantee guarantee, OutcomePattern pattern)
    {
        bool ofItem = guarantee.Scope.IsItem();
        conditions.AddAny($"{path}.facts", pattern.Facts, guarantee.Scope);
        conditions.AddRoutes($"{path}.route", pattern.Routes, policy.Routes);
        if (ofItem && pattern.HasReferral) faults.Add($"{path}.referral", "an item has no referrals; set the scope to 'report'");
        if (ofItem && !(pattern.Referrals.IsEmpty && pattern.Notices.IsEmpty && pattern.Labels.IsEmpty)) faults.Add(path, "an item has no referrals, notices or labels; set the scope to 'report'");
        if (!ofItem && !pattern.Reasons.IsEmpty) faults.Add($"{path}.reasons", "only an item has reasons; set the scope to 'item'");
        if (reasons is not null) AddCodes(faults, $"{path}.reasons", pattern.Reasons, "a rule that gives a reason", reasons);
        AddCodes(faults, $"{path}.referrals", pattern.Referrals, "a referral", policy.Referrals.Select(referral => referral.Id));
        AddCodes(faults, $"{path}.notices", pattern.Notices, "a notice", policy.Notices.Select(notice => notice.Id));
        AddCodes(faults, $"{path}.labels", pattern.Labels, "a label", policy.Labels.Select(label => label.Id));
        if (ofItem && !pattern.Contacts.IsEmpty) faults.Add($"{path}.contacts", "an item has no referrals; set the scope to 'report'");
        else ContactValidator.Add(faults, $"{path}.contacts", pattern.Contacts, policy);
        if (!ofItem && pattern.HasReason) faults.Add($"{path}.reason", "only an item has reasons; set the scope to 'item'");
        if (pattern.FirstReferral is not { } first) return;
        if (ofItem) faults.Add($"{path}.firstReferral", "an item has no referrals; set the scope to 'report'");
        faults.Expect($"{path}.firstReferral", first, "a referral", [.. policy.Referrals.Select(referral => referral.Id)]);
    }

    private static void AddCodes(FaultList faults, string path, ValueList<string> codes, string expected, IEnumerable<string> valid)
    {
        string[] words = [.. valid];
        for (int i = 0; i < codes.Count; i++) faults.Expect($"{path}[{i}]", codes[i], expected, words);
    }

    private static void AddChange(FaultList faults, TriagePolicy policy, string path, Guarantee guarantee)
    {
        string kind = NameOf(guarantee.Kind);
        if (!guarantee.Scope.IsItem()) faults.Add($"{path}.scope", $"'{kind}' applies to items; set the scope to 'item'");
        FactList facts = policy.Vocabulary.ItemFacts;
        if (guarantee.ChangedFact is { } changed) faults.Expect($"{path}.changedFact", changed, "a fact of an item", [.. facts.Select(fact => fact.Id)]);
        string[] answers = [.. facts.Where(fact => guarantee.ChangedFact is null || guarantee.ChangedFact == fact.Id).SelectMany(fact => fact.Answers).Distinct()];
        string expected = guarantee.ChangedFact is null ? "an answer to any fact of an item" : $"an answer to '{guarantee.ChangedFact}'";
        if (guarantee.ChangeTo is not { } changeTo) faults.Add($"{path}.changeTo", $"a guarantee of the kind '{kind}' must say which answer is changed to");
        else if (answers.Length > 0) faults.Expect($"{path}.changeTo", changeTo, expected, answers);
        for (int i = 0; answers.Length > 0 && i < guarantee.ChangeFrom.Count; i++)
        {
            faults.Expect($"{path}.changeFrom[{i}]", guarantee.ChangeFrom[i], expected, answers);
        }
    }

    private static string NameOf(GuaranteeKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static void AddOrder(FaultList faults, ConditionValidator conditions, TriagePolicy policy, string path, Guarantee guarantee)
    {
        if (guarantee.BestFirst.IsEmpty) return;
        conditions.AddRoutes(path, guarantee.BestFirst, policy.Routes);
        faults.ExpectDistinct(guarantee.BestFirst.Select((route, i) => ($"{path}[{i}]", route)), "route here");
        string[] missing = [.. policy.Routes.Except(guarantee.BestFirst)];
        if (missing.Length > 0) faults.Add(path, $"{Messages.AllOf(missing)} must be in the order");
    }
}
