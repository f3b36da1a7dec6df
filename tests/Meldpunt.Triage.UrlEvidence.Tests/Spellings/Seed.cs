namespace Meldpunt.Triage.UrlEvidence.Tests.Spellings;

/// <summary>An address whose evidence is plain, in parts, so that it can be spelled in other ways.</summary>
/// <param name="Scheme">Its scheme; empty for none.</param>
/// <param name="Host">Its host.</param>
/// <param name="Path">What stands behind the host.</param>
/// <param name="Told">What it tells.</param>
internal sealed record Seed(string Scheme, string Host, string Path, string Told)
{
    /// <summary>A seed of each evidence that a host can have, bare and with a path.</summary>
    public static readonly Seed[] All =
    [
        new("https", "example.org", "/a/b?c=1#d", "public"),
        new("http", "www.example.net", "", "public"),
        new("https", "8.8.8.8", "/a", "public"),
        new("ftp", "sub.sub.example.com", "/a.jpg", "public"),
        new("http", "abc.onion", "/a", "certain dark-web"),
        new("http", "abcabcabcabcabca.b32.i2p", "", "certain dark-web"),
        new("http", "192.168.1.1", "/a", "certain other-non-public"),
        new("http", "printer.local", "", "certain other-non-public"),
        new("https", "wiki.internal", "/x", "certain other-non-public"),
        new("https", "drive.google.com", "/file/d/abc", "hint cloud"),
        new("https", "mega.nz", "", "hint cloud"),
        new("https", "abc.onion.example", "/a", "hint dark-web"),
        new("https", "t.me", "/+abc", "hint other-non-public"),
        new("https", "chat.whatsapp.com", "/abc", "hint other-non-public"),
        new("https", "wiki.corp", "/a", "hint other-non-public"),
    ];

    public bool IsQuad => char.IsAsciiDigit(Host[^1]);

    /// <summary>Whether its host ends as the steps want it for a dot that is only mistyped.</summary>
    public bool EndsAsName => !IsQuad && !Host.EndsWith(".local", StringComparison.Ordinal) && !Host.EndsWith(".internal", StringComparison.Ordinal) && !Host.EndsWith(".corp", StringComparison.Ordinal);

    public override string ToString() => $"{Scheme}://{Host}{Path}";
}
