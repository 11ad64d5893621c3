namespace PartnerRelations.AspNetCore.Answering;

/// <summary>One thing that HTTP itself refuses, and where: a JSON pointer into the body, the name of a query member or of a header.</summary>
internal sealed record RequestProblem(RequestErrorCode Code, string? Target = null);
