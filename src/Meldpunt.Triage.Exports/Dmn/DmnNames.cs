using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>The names of variables. FEEL reads a hyphen as minus, so a fact has its camelCase name; no name of FEEL begins with a digit.</summary>
internal static class DmnNames
{
    public const string Reasons = "reasons";
    public const string PossibleRoutes = "possibleRoutes";
    public const string Route = "route";
    public const string Questions = "questions";
    public const string InDoubt = "inDoubt";
    public const string Items = "items";
    public const string ReportRoute = "reportRoute";
    public const string Referrals = "referrals";
    public const string Notices = "notices";
    public const string Labels = "labels";
    public const string ReportQuestions = "reportQuestions";

    private static readonly string[] Taken =
        [Reasons, PossibleRoutes, Route, Questions, InDoubt, Items, ReportRoute, Referrals, Notices, Labels, ReportQuestions];

    /// <summary>The name of a fact: of <c>18-or-over</c> it is <c>_18OrOver</c>. No id has an underscore, so none has that name already.</summary>
    public static string NameOf(Fact fact) => NotDigitFirst(Identifier.ToCamel(fact.Id));

    /// <summary>The same word where it may begin: neither a name of FEEL nor an id of XML begins with a digit.</summary>
    public static string NotDigitFirst(string word) => char.IsAsciiDigit(word[0]) ? $"_{word}" : word;

    /// <summary>The name of a variable's type.</summary>
    public static string TypeOf(string name) => $"t{char.ToUpperInvariant(name[0])}{name[1..]}";

    /// <summary>Adds a fault for each word of the vocabulary that cannot be used in a DMN model as it is.</summary>
    public static void Check(FaultList faults, Vocabulary vocabulary)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        Check(faults, "$.itemFacts", vocabulary.ItemFacts, names);
        Check(faults, "$.reportFacts", vocabulary.ReportFacts, names);
    }

    private static void Check(FaultList faults, string path, FactList facts, Dictionary<string, string> names)
    {
        for (int i = 0; i < facts.Count; i++)
        {
            (string id, string name) = (facts[i].Id, NameOf(facts[i]));
            string at = $"{path}[{i}].id";
            if (Feel.Reserved.Contains(name)) faults.Add(at, $"'{id}' has a meaning in FEEL and cannot be the name of a variable; choose another id");
            if (Taken.Contains(name)) faults.Add(at, $"'{id}' would be the variable '{name}', which the model uses for something else; choose another id");
            if (!names.TryAdd(name, id)) faults.Add(at, $"'{id}' and '{names[name]}' would be the same variable '{name}'; choose another id");
            int unanswered = facts.AnswerIndex(i, Feel.Unanswered);
            if (unanswered >= 0) faults.Add($"{path}[{i}].answers[{unanswered}]", $"'{Feel.Unanswered}' represents a fact without an answer; choose another word");
        }
    }
}
