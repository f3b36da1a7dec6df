namespace Meldpunt.Triage.Policies;

/// <summary>What can be wrong with the facts of a policy.</summary>
internal static class VocabularyValidator
{
    public const int MostFacts = 64;
    public const int MostAnswers = 62;

    public static void Add(FaultList faults, Vocabulary vocabulary)
    {
        Identifier.Expect(faults, "$.doubt", vocabulary.Doubt);
        AddList(faults, "$.itemFacts", vocabulary.ItemFacts, ["url"]);
        AddList(faults, "$.reportFacts", vocabulary.ReportFacts, ["id", Vocabulary.ItemsQuestion]);
        for (int i = 0; i < vocabulary.ItemFacts.Count; i++) AddClosing(faults, $"$.itemFacts[{i}]", vocabulary, vocabulary.ItemFacts[i]);
        for (int i = 0; i < vocabulary.ReportFacts.Count; i++) AddNotClosed(faults, $"$.reportFacts[{i}]", vocabulary.ReportFacts[i]);
        if (vocabulary.ItemFacts.Count == 0) faults.Add("$.itemFacts", "a policy needs at least one fact of an item");
        faults.ExpectDistinct(
            vocabulary.ItemFacts.Select((fact, i) => ($"$.itemFacts[{i}].id", fact.Id))
                .Concat(vocabulary.ReportFacts.Select((fact, i) => ($"$.reportFacts[{i}].id", fact.Id))),
            "fact");
    }

    private static void AddList(FaultList faults, string path, FactList facts, string[] taken)
    {
        if (facts.Count > MostFacts) faults.Add(path, $"{facts.Count} facts are too many; expected at most {MostFacts}");
        ExpectDistinctProperties(faults, path, facts);
        for (int i = 0; i < facts.Count; i++)
        {
            Fact fact = facts[i];
            Identifier.Expect(faults, $"{path}[{i}].id", fact.Id);
            if (taken.Contains(fact.Id)) faults.Add($"{path}[{i}].id", $"'{fact.Id}' is reserved in a report; choose another id");
            if (fact.Answers.Count is < 2 or > MostAnswers)
            {
                faults.Add($"{path}[{i}].answers", $"{fact.Answers.Count} answers; expected 2 to {MostAnswers}");
            }

            AddAnswers(faults, $"{path}[{i}].answers", fact);
            AddAlike(faults, $"{path}[{i}].alike", fact);
        }
    }

    // "a-1" and "a1" are two ids and one property of a report.
    private static void ExpectDistinctProperties(FaultList faults, string path, FactList facts)
    {
        Dictionary<string, string> properties = new(StringComparer.Ordinal);
        for (int i = 0; i < facts.Count; i++)
        {
            string id = facts[i].Id;
            if (!Identifier.IsKebab(id) || properties.TryAdd(Identifier.ToCamel(id), id) || properties[Identifier.ToCamel(id)] == id) continue;
            faults.Add($"{path}[{i}].id", $"'{id}' and '{properties[Identifier.ToCamel(id)]}' would be the same property '{Identifier.ToCamel(id)}' of a report; choose another id");
        }
    }

    private static void AddAnswers(FaultList faults, string path, Fact fact)
    {
        for (int k = 0; k < fact.Answers.Count; k++) Identifier.Expect(faults, $"{path}[{k}]", fact.Answers[k]);
        faults.ExpectDistinct(fact.Answers.Select((answer, k) => ($"{path}[{k}]", answer)), "answer");
    }

    private static void AddAlike(FaultList faults, string path, Fact fact)
    {
        for (int i = 0; i < fact.Alike.Count; i++)
        {
            if (fact.Alike[i].Count < 2) faults.Add($"{path}[{i}]", "'alike' must list at least two answers");
            for (int k = 0; k < fact.Alike[i].Count; k++) faults.Expect($"{path}[{i}][{k}]", fact.Alike[i][k], $"an answer to '{fact.Id}'", fact.Answers);
        }

        faults.ExpectDistinct(fact.Alike.SelectMany((alike, i) => alike.Select((answer, k) => ($"{path}[{i}][{k}]", answer))), "answer here");
    }

    private static void AddClosing(FaultList faults, string path, Vocabulary vocabulary, Fact fact)
    {
        if (fact.Closed is null && !fact.Answers.Contains(vocabulary.Doubt))
        {
            faults.Add(path, $"'{fact.Id}' has no answer '{vocabulary.Doubt}', so 'closed' must say which answer it gets when a report is closed");
        }

        if (fact.Closed is { } closed) faults.Expect($"{path}.closed", closed, $"an answer to '{fact.Id}'", fact.Answers);
        if (fact.ClosedWithAddress is { } withAddress) faults.Expect($"{path}.closedWithAddress", withAddress, $"an answer to '{fact.Id}'", fact.Answers);
    }

    private static void AddNotClosed(FaultList faults, string path, Fact fact)
    {
        const string Why = "closing a report answers what is unanswered about its items alone; leave it out of a fact of a report";
        if (fact.Closed is not null) faults.Add($"{path}.closed", Why);
        if (fact.ClosedWithAddress is not null) faults.Add($"{path}.closedWithAddress", Why);
    }
}

/// <summary>What can be wrong with the answers for what a URL shows.</summary>
internal static class EvidenceValidator
{
    public static void Add(FaultList faults, TriagePolicy policy)
    {
        if (policy.Evidence is not { } evidence) return;
        FactList facts = policy.Vocabulary.ItemFacts;
        AddWords(faults, "$.evidence.place", facts, evidence.Place.Fact, evidence.Place.Words);
        AddWords(faults, "$.evidence.link", facts, evidence.Link.Fact, evidence.Link.Words);
        if (evidence.Place.Fact == evidence.Link.Fact) faults.Add("$.evidence.link.fact", $"{Messages.Quote(evidence.Link.Fact)} says where something is; whether there is an address must be another fact");
        if (evidence.Link.Given == evidence.Link.None) faults.Add("$.evidence.link.answers.none", "'given' and 'none' cannot be the same answer");
    }

    private static void AddWords(FaultList faults, string path, FactList facts, string fact, IEnumerable<(string Name, string Answer)> words)
    {
        faults.Expect($"{path}.fact", fact, "a fact of an item", [.. facts.Select(one => one.Id)]);
        if (facts.IndexOf(fact) is not (>= 0 and var place)) return;
        foreach ((string name, string answer) in words) faults.Expect($"{path}.answers.{name}", answer, $"an answer to '{fact}'", facts[place].Answers);
    }
}
