using System.Net;

namespace PartnerRelations.Http.PartnerCenter;

/// <summary>One documented call: what it is called, who may make it and when it may be repeated. An entry of <see cref="PartnerCenterOperations"/>.</summary>
public sealed class PartnerCenterOperation
{
    internal PartnerCenterOperation(string id, HttpMethod method, string path)
    {
        Id = id;
        Method = method;
        Path = path;
        Repeat = method == HttpMethod.Post || method == HttpMethod.Patch ? RepeatSafety.OnlyWhenNotTaken : RepeatSafety.Always;
        HasAnswer = method != HttpMethod.Delete && method != HttpMethod.Head;
    }

    /// <summary>The call's id in this library's documentation, such as <c>PC-C2</c>; calls on one resource may share it.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below the API's address, with <c>{placeholders}</c> for ids and without a query.</summary>
    public string Path { get; }

    /// <summary>The kinds of token that the service takes.</summary>
    public TokenKinds Tokens { get; internal init; } = TokenKinds.AppOnly | TokenKinds.AppAndUser;

    /// <summary>
    /// The programs whose partners may call. An indirect reseller is left out only where every source says so; elsewhere the call is sent
    /// and the service decides.
    /// </summary>
    public PartnerPrograms Programs { get; internal init; } = PartnerPrograms.IndirectProvider | PartnerPrograms.IndirectReseller | PartnerPrograms.DirectBill;

    /// <summary>The roles of which the user behind an App+User token must hold one; none where the documentation names no role.</summary>
    public PartnerRoles Roles { get; internal init; }

    /// <summary>What in the escaped query makes the call ask for an App+User token, such as a filter by partner; null where the query makes no difference.</summary>
    internal string? AppAndUserQuery { get; init; }

    /// <summary>When the call may be tried again by itself.</summary>
    public RepeatSafety Repeat { get; internal init; }

    /// <summary>Whether a successful answer must have a body; an empty one is a fault then.</summary>
    public bool HasAnswer { get; internal init; }

    /// <summary>Whether a status and code that elsewhere make a fault are an answer to this call, told by its model; null where none are.</summary>
    internal Func<HttpStatusCode, string?, bool>? IsAnswer { get; init; }

    /// <summary>The JSON that an answer of that status without a body stands for, or null; null where it never stands for anything.</summary>
    internal Func<HttpStatusCode, string?>? WithoutBody { get; init; }

    /// <summary>Id, method and path.</summary>
    public override string ToString() => $"{Id} {Method} {Path}";
}
