namespace Meldpunt.Triage;

/// <summary>What a record is made of. The places of the names are used by those who read them.</summary>
internal static class RecordShapes
{
    public static readonly RecordShape Record = new("a record", 3, "time", "facts", "decision");

    public static readonly RecordShape Decision = new("a decision", 6, "route", "items", "referrals", "notices", "questions", "policy", "labels");

    public static readonly RecordShape Item = new("an item", 5, "route", "reasons", "possible", "questions", "facts", "url");

    public static readonly RecordShape Url = new("a URL's finding", 1, "evidence", "place", "contradicted", "addresses");

    public static readonly RecordShape Policy = new("a policy version", 3, "id", "version", "sha256");
}
