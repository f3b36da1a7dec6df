namespace Meldpunt.Triage.Policies;

/// <summary>What can be wrong with conditions: words that are not in the vocabulary.</summary>
internal sealed class ConditionValidator(FaultList faults, TriagePolicy policy)
{
    public void Add(string path, Condition condition, FactList facts)
    {
        string[] ids = [.. facts.Select(fact => fact.Id)];
        foreach (FactCondition part in condition.Parts)
        {
            string at = $"{path}.{Messages.PathName(part.Fact)}";
            int fact = facts.IndexOf(part.Fact);
            if (fact < 0) faults.Add(at, Messages.Unknown(part.Fact, "a fact here", ids));
            else AddAnswers(at, facts[fact], part.Answers);
        }

        if (condition.Parts.Select(part => part.Fact).Distinct().Count() < condition.Parts.Count)
        {
            faults.Add(path, "a fact is listed here twice; list all its answers together");
        }
    }

    public void AddAny(string path, ValueList<Condition> alternatives, FactList facts)
    {
        for (int i = 0; i < alternatives.Count; i++) Add(At(path, i, alternatives.Count), alternatives[i], facts);
    }

    public void AddAny(string path, ValueList<ReportCondition> alternatives)
    {
        if (alternatives.IsEmpty) faults.Add(path, "an empty list never holds; write {} for always");
        for (int i = 0; i < alternatives.Count; i++)
        {
            string at = At(path, i, alternatives.Count);
            Add(at, alternatives[i].Facts, policy.Vocabulary.ReportFacts);
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
