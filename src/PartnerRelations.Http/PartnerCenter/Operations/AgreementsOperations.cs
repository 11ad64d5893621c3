using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Agreements of the program and of customers.</summary>
internal static class AgreementsOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-A2", Get, "/v1/agreements") { Tokens = TokenKinds.AppAndUser },
        new("PC-A3", Get, "/v1/customers/{customer}/agreements") { Tokens = TokenKinds.AppAndUser },
        new("PC-A3", Post, "/v1/customers/{customer}/agreements") { Tokens = TokenKinds.AppAndUser },
        new("PC-A4", Get, "/v1/customers/{customer}/directSignedMicrosoftCustomerAgreementStatus") { Tokens = TokenKinds.AppAndUser },
        new("PC-A5", Get, "/v1/agreementtemplates/{template}/document") { Tokens = TokenKinds.AppAndUser },
    ];
}
