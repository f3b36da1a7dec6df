using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Lists what else differs between two versions: accepted findings, texts, the evidence of URLs, guarantees, codes, sources, the order of questions, and closing.</summary>
internal static class DocumentChanges
{
    public static IEnumerable<ChangeLine> Find(TriagePolicy old, TriagePolicy present)
    {
        foreach (ChangeLine line in Parts("accepted", "the acceptance of", Accepted(old), Accepted(present), accepted => accepted.Id)) yield return line;
        if (old.Version != present.Version) yield return new("version", $"the version: {old.Version}, now {present.Version}", old.Version, present.Version);
        foreach (ChangeLine line in Parts("section", "the section", old.Sections, present.Sections, section => section.Id)) yield return line;
        foreach (ChangeLine line in Parts("evidence", "what a URL tells:", Evidence(old), Evidence(present), told => told.Id)) yield return line;
        foreach (ChangeLine line in Parts("guarantee", "the guarantee", old.Guarantees, present.Guarantees, guarantee => guarantee.Id)) yield return line;
        foreach (ChangeLine line in Parts("system", "the system of codes", Systems(old), Systems(present), system => system.Id)) yield return line;
        foreach (ChangeLine line in Parts("code", "the code of", Codes(old, present), Codes(present, old), code => code.Id)) yield return line;
        foreach (ChangeLine line in Parts("impossible", "the impossible combination", old.Impossible, present.Impossible, one => one.Id)) yield return line;
        foreach (ChangeLine line in Parts("source", "the source of", Sources(old), Sources(present), source => source.Id, onlyShared: true)) yield return line;
        foreach (ChangeLine line in Parts("closing", "what closing answers to", Closings(old), Closings(present), fact => fact.Id, onlyShared: true)) yield return line;
        foreach (ChangeLine line in Parts("alike", "which answers are alike to", Alike(old), Alike(present), fact => fact.Id, onlyShared: true)) yield return line;
        if (!SameOrder(old.Vocabulary.ItemFacts, present.Vocabulary.ItemFacts)) yield return new("item-order", "the order of the questions about an item");
        if (old.Questions != present.Questions) yield return new("report-order", "the order of the questions about a report");
        foreach (ChangeLine line in Parts("text", "the text", Texts(old), Texts(present), text => text.Id)) yield return line;
    }

    private static IEnumerable<ChangeLine> Parts<T>(string kind, string what, IEnumerable<T> old, IEnumerable<T> present, Func<T, string> id, bool onlyShared = false)
    {
        Dictionary<string, T> before = old.ToDictionary(id, StringComparer.Ordinal);
        Dictionary<string, T> after = present.ToDictionary(id, StringComparer.Ordinal);
        foreach (string one in before.Keys.Union(after.Keys))
        {
            bool shared = before.TryGetValue(one, out T? was) & after.TryGetValue(one, out T? now);
            if (shared && !Equals(was, now)) yield return new($"{kind}-changed", $"{what} '{one}' changed", one);
            else if (!shared && !onlyShared && before.ContainsKey(one)) yield return new($"{kind}-gone", $"{what} '{one}' is gone", one);
            else if (!shared && !onlyShared) yield return new($"{kind}-new", $"{what} '{one}' is new", one);
        }
    }

    // Of one that is about more or less, or about something else, the one is gone and the other new.
    private static IEnumerable<(string Id, string Reason)> Accepted(TriagePolicy policy) => policy.Accepted.Select(accepted => (accepted.Name, accepted.Reason));

    private static IEnumerable<(string Id, Citation Source)> Sources(TriagePolicy policy) =>
        policy.Rules.Select(rule => ($"rule {rule.Id}", rule.Source))
            .Concat(policy.EmptyReport.Select(rule => ($"empty report {rule.Id}", rule.Source)).DistinctBy(rule => rule.Item1))
            .Concat(policy.Referrals.Select(referral => ($"referral {referral.Id}", referral.Source)))
            .Concat(policy.Notices.Select(notice => ($"notice {notice.Id}", notice.Source)));

    private static IEnumerable<(string Id, string Fact, string Answer)> Evidence(TriagePolicy policy)
    {
        if (policy.Evidence is not { } evidence) return [];
        return PlaceMapping.Names.Zip(evidence.Place.Answers, (name, answer) => ($"place {name}", evidence.Place.Fact, answer))
            .Concat(LinkMapping.Names.Zip(evidence.Link.Answers, (name, answer) => ($"link {name}", evidence.Link.Fact, answer)));
    }

    private static IEnumerable<(string Id, string Title)> Systems(TriagePolicy policy) => policy.Codes.Select(system => (system.Id, system.Title));

    // Of a system that only one version knows, its codes need no lines of their own.
    private static IEnumerable<(string Id, string Code)> Codes(TriagePolicy policy, TriagePolicy other) =>
        from system in policy.Codes
        where other.Codes.Any(known => known.Id == system.Id)
        from code in system.Reasons.Select(entry => ("reason", entry)).Concat(system.Routes.Select(entry => ("route", entry)))
        select ($"{code.Item1} {code.entry.Key} in {system.Id}", code.entry.Code);

    private static IEnumerable<(string Id, string? Closed, string? WithAddress)> Closings(TriagePolicy policy) =>
        policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts).Select(fact => (fact.Id, fact.Closed, fact.ClosedWithAddress));

    private static IEnumerable<(string Id, ValueList<ValueList<string>> Alike)> Alike(TriagePolicy policy) =>
        policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts).Select(fact => (fact.Id, fact.Alike));

    private static IEnumerable<(string Id, string Text)> Texts(TriagePolicy policy) =>
        policy.Texts.Languages.SelectMany(language => language.Entries.Select(entry => ($"{language.Language}.{entry.Key}", entry.Text)));

    private static bool SameOrder(FactList old, FactList present)
    {
        string[] shared = [.. old.Select(fact => fact.Id).Intersect(present.Select(fact => fact.Id))];
        return present.Select(fact => fact.Id).Where(shared.Contains).SequenceEqual(shared);
    }
}

/// <summary>Something other than decisions that differs between two versions, in words and ready to be phrased otherwise.</summary>
/// <param name="Kind">What differs, such as <c>fact-gone</c>.</param>
/// <param name="Line">The same as a line of text.</param>
/// <param name="Words">The words of the policy in it, in the order of the line.</param>
internal sealed record ChangeLine(string Kind, string Line, ValueList<string> Words)
{
    public ChangeLine(string kind, string line, params string[] words)
        : this(kind, line, words.ToValueList()) { }
}

/// <summary>Says how the words of two versions differ, and how the old version reads the new ones.</summary>
internal static class VocabularyChanges
{
    public static IEnumerable<ChangeLine> Find(FactList old, FactList present, AnswerTranslation reading)
    {
        for (int fact = 0; fact < old.Count; fact++)
        {
            if (reading.Places[fact] < 0) yield return new("fact-gone", $"the fact '{old[fact].Id}' is gone; the old version is read as if it were unanswered", old[fact].Id);
            else foreach (ChangeLine line in OfFact(old[fact], fact, present[reading.Places[fact]], reading)) yield return line;
        }

        foreach (Fact added in present.Where((_, place) => !reading.Places.Contains(place))) yield return new("fact-new", $"the fact '{added.Id}' is new; the old version does not look at it", added.Id);
    }

    private static IEnumerable<ChangeLine> OfFact(Fact old, int place, Fact present, AnswerTranslation reading)
    {
        if (old.Id != present.Id) yield return new("fact-renamed", $"the fact '{old.Id}' is now called '{present.Id}'", old.Id, present.Id);
        for (int answer = 0; answer < present.Answers.Count; answer++)
        {
            string word = present.Answers[answer];
            string[] meant = [.. old.Answers.Where((_, i) => (reading.Meaning(place, answer) >> i & 1) != 0)];
            if (reading.IsUnanswered(place, answer)) yield return new("answer-new", $"the answer '{word}' to '{present.Id}' is new; the old version is read as if it were unanswered", word, present.Id);
            else if (meant is not [var only] || only != word) yield return new("answer-read-as", $"the answer '{word}' to '{present.Id}' is read as {Messages.AllOf(meant)} by the old version", (string[])[word, present.Id, .. meant]);
        }

        for (int answer = 0; answer < old.Answers.Count; answer++)
        {
            int bit = answer;
            bool isMeant = Enumerable.Range(0, present.Answers.Count).Any(later => !reading.IsUnanswered(place, later) && (reading.Meaning(place, later) >> bit & 1) != 0);
            if (!isMeant) yield return new("answer-gone", $"the answer '{old.Answers[answer]}' to '{old.Id}' is gone", old.Answers[answer], old.Id);
        }
    }
}
