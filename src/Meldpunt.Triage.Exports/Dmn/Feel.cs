namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>The words of FEEL, the expression language of DMN.</summary>
internal static class Feel
{
    /// <summary>Holds whatever the value is.</summary>
    public const string Any = "-";

    /// <summary>Represents a fact without an answer.</summary>
    public const string Unanswered = "unanswered";

    public const string Boolean = "boolean";
    public const string Number = "number";
    public const string String = "string";

    /// <summary>What no variable can be called: the grammar's own words, and the function that this export calls.</summary>
    public static IReadOnlyCollection<string> Reserved { get; } =
    [
        "and", "between", "count", "else", "every", "external", "false", "for", "function", "if", "in", "instance", "not", "null", "of", "or", "return",
        "satisfies", "some", "then", "true",
    ];

    /// <summary>A word as a literal. Without quotes <c>in-doubt</c> would be a subtraction.</summary>
    public static string Quote(string word) => $"\"{word}\"";

    /// <summary>A list of values of which one must be met.</summary>
    public static string OneOf(IEnumerable<string> literals) => string.Join(", ", literals);

    /// <summary>True when some item of the report fulfils a condition on its <c>route</c> and <c>inDoubt</c>.</summary>
    public static string SomeItem(string condition) => $"some item in {DmnNames.Items} satisfies {condition}";

    /// <summary>True for an item with one of some routes.</summary>
    public static string HasRoute(IEnumerable<string> routes) => string.Join(" or ", routes.Select(route => $"item.{DmnNames.Route} = {Quote(route)}"));
}
