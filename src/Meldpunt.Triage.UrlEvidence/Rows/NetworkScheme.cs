namespace Meldpunt.Triage.UrlEvidence.Rows;

/// <summary>The schemes that lead to a host anyone might open. The names are the schemes.</summary>
internal enum NetworkScheme
{
    Http,
    Https,
    Ftp,
    Ws,
    Wss,

    /// <summary>This one and those behind it are not "special": two slashes must follow the colon.</summary>
    Ftps,
    Sftp,
    Rtsp,
    Rtmp,
    Gopher,
}
