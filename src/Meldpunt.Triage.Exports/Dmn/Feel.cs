namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>The words of FEEL, the expression language of DMN.</summary>
internal static class Feel
{
    /// <summary>Holds whatever the value is.</summary>
    public const string Any = "-";

    /// <summary>Represents a fact without an answer.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>The function that turns a condition around.</summary>
    public const string Not = "not";

    public const string Boolean = "boolean";
    public const string Number = "number";
    public const string String = "string";

    /// <summary>What no variable can be called: the grammar's own words, and the functions that this export calls.</summary>
    public static IReadOnlyCollection<string> Reserved { get; } =
    [
        "and", "between", "count", "else", "every", "external", "false", "for", "function", "if", "in", "instance", "not", "null", "of", "or", "return",
        "satisfies", "some", "then", "true",
    ];

    /// <summary>A word as a literal. Without quotes <c>in-doubt</c> would be a subtraction.</summary>
    public static string Quote(string word) => $"\"{word}\"";

    /// <summary>A list of values of which one must be met.</summary>
    public static string OneOf(IEnumerable<string> literals) => string.Join(", ", literals);

    /// <summary>True when some item of the report fulfils a condition on what is told of it.</summary>
    public static string SomeItem(string condition) => $"some item in {DmnNames.Items} satisfies {condition}";

    /// <summary>True where a value is one of some words.</summary>
    public static string Is(string value, IEnumerable<string> words) => string.Join(" or ", words.Select(word => $"{value} = {Quote(word)}"));

    /// <summary>True where a list has one of some words. No function is called for it: its name could be that of a fact.</summary>
    public static string Has(string list, IEnumerable<string> words) => $"some word in {list} satisfies {Is("word", words)}";

    /// <summary>All of some conditions.</summary>
    public static string All(IReadOnlyList<string> conditions) => conditions.Count == 1 ? conditions[0] : string.Join(" and ", conditions.Select(condition => $"({condition})"));
}
