namespace Meldpunt.Triage.Policies;

/// <summary>
/// The codes of another system, such as a back office, for what a policy decides. They never decide anything: a
/// decision shows them when it is asked for them.
/// </summary>
/// <param name="Id">The system's word, in kebab-case.</param>
/// <param name="Title">What its codes are.</param>
public sealed record CodeSystem(string Id, string Title)
{
    /// <summary>Codes of reasons, each with the id of a rule that gives one. A reason without a code is left out.</summary>
    public ValueList<CodeEntry> Reasons { get; init; }

    /// <summary>Codes of routes, the one of what still needs an answer too. A route without a code is left out.</summary>
    public ValueList<CodeEntry> Routes { get; init; }
}

/// <summary>The code that another system has for a reason or a route.</summary>
/// <param name="Key">The reason (a rule's id) or the route.</param>
/// <param name="Code">The other system's code for it: 1 to 64 characters, not blank.</param>
public sealed record CodeEntry(string Key, string Code);
