using System.Buffers;
using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Rows;

namespace Meldpunt.Triage.UrlEvidence.Reading;

/// <summary>
/// Text that no step changes is read at once: a web address as the standard writes it, with or without its scheme, an e-mail address, a word, a
/// file's name. It holds only characters and runs of them that no step looks for; all other text goes through the steps, which for this text find
/// the same.
/// </summary>
internal static class PlainAddress
{
    private const string FileScheme = "file:///";
    private const string MailScheme = "mailto:";
    private const string Www = "www.";
    private const int LongestPort = 4;

    private static readonly SearchValues<char> EndsOfHost = SearchValues.Create("/?#");

    // Without what could be white space, a bracket, a quotation mark, an escape, a user, a scheme's colon, or could part two addresses.
    private static readonly SearchValues<char> OfPaths = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?#&=+");

    /// <summary>Reads a text that is one. <see langword="false"/> says nothing of it.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out UrlReading reading)
    {
        Evidence? shown = Shown(text);
        bool isAddress = shown is { Kind: not EvidenceKind.Unusable };
        reading = shown is { } evidence ? new(evidence.Kind, evidence.Place, isAddress ? 1 : 0, isAddress ? new(0, text.Length) : default) : default;
        return shown is not null;
    }

    private static Evidence? Shown(ReadOnlySpan<char> text)
    {
        if (text.StartsWith(FileScheme, StringComparison.Ordinal)) return OfFile(text[FileScheme.Length..]);
        if (text.StartsWith(MailScheme, StringComparison.Ordinal)) return OfMail(text[MailScheme.Length..]);
        int start = StartOf(text);
        ReadOnlySpan<char> rest = text[start..];
        int end = rest.IndexOfAny(EndsOfHost);
        ReadOnlySpan<char> host = end < 0 ? rest : rest[..end];
        ReadOnlySpan<char> path = end < 0 ? default : rest[end..];
        if (!IsPath(path)) return null;
        if (start > 0) return OfUrl(WithoutPort(host), path);
        return path.IsEmpty && host.Contains('@') ? OfMail(host) : OfText(host, path);
    }

    private static int StartOf(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("https://", StringComparison.Ordinal)) return "https://".Length;
        return text.StartsWith("http://", StringComparison.Ordinal) ? "http://".Length : 0;
    }

    private static Evidence? OfFile(ReadOnlySpan<char> path) => path is [not '/', ..] && IsPath(path) ? Evidence.Certain(UrlPlace.Device) : null;

    private static Evidence? OfUrl(ReadOnlySpan<char> name, ReadOnlySpan<char> path)
    {
        if (!IsHost(name)) return null;
        if (!Ipv4Reader.EndsInNumber(name)) return OfRow(HostRows.OfName(name, path), path);
        return HostReader.TryRead(name, out Host host) ? OfRow(HostRows.Find(host, path), path) : null;
    }

    private static Evidence? OfMail(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf('@');
        ReadOnlySpan<char> host = text[(at + 1)..];
        return at > 0 && IsHost(text[..at]) && IsHost(host) && HostRows.EndsAsName(host) ? Evidence.Hint(UrlPlace.DirectMessage) : null;
    }

    // Without a scheme a word and the name of a file are no address, and what is behind a host is a path. In a word with hyphens dots may be hidden.
    private static Evidence? OfText(ReadOnlySpan<char> host, ReadOnlySpan<char> path)
    {
        if (!IsHost(host) || path is not ([] or ['/', ..])) return null;
        bool isNone = path.IsEmpty && (FileName.EndsLikeOne(host) || !host.ContainsAny('.', '-'));
        if (isNone) return Evidence.Unusable;
        return HostRows.EndsAsName(host) ? OfRow(HostRows.OfName(host, path), path) : null;
    }

    // In a host that is none or a word dots may be hidden, and a local address may show another one.
    private static Evidence? OfRow(HostRow row, ReadOnlySpan<char> path)
    {
        bool isClear = row is not (HostRow.None or HostRow.Word) && (row != HostRow.Local || path is [] or ['/']);
        return isClear ? HostEvidence.Read(row) : null;
    }

    // Ports of five digits may be too high. "www.tel:112" may be another scheme behind one that a form put before it.
    private static ReadOnlySpan<char> WithoutPort(ReadOnlySpan<char> host)
    {
        int colon = host.IndexOf(':');
        if (colon < 0) return host;
        if (host.StartsWith(Www, StringComparison.Ordinal) && OtherSchemes.Starts(host[Www.Length..])) return default;
        ReadOnlySpan<char> port = host[(colon + 1)..];
        return port.Length is > 0 and <= LongestPort && !port.ContainsAnyExceptInRange('0', '9') ? host[..colon] : default;
    }

    // Two slashes or two lines stand behind a scheme, however it is written.
    private static bool IsPath(ReadOnlySpan<char> path) =>
        !path.ContainsAnyExcept(OfPaths) && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("__", StringComparison.Ordinal);

    // Small letters and digits, and between any two of them at most one dot or hyphen.
    private static bool IsHost(ReadOnlySpan<char> host)
    {
        bool isBehindMark = true;
        foreach (char character in host)
        {
            bool isMark = character is '.' or '-';
            if (isMark ? isBehindMark : !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character)) return false;
            isBehindMark = isMark;
        }

        return !isBehindMark;
    }
}
